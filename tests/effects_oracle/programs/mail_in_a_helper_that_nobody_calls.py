from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


def confirm(order):
    send_mail("Hello", "Text", None, [order.email])


def view(request):
    return HttpResponse("nothing")


urlpatterns = [path("", view)]
