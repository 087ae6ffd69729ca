from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


def view(request):
    send_mail("Hello", "Text", None, [request.POST["email"]])
    return HttpResponse("sent")


urlpatterns = [path("", view)]
