from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path
from shop.models import Order


def place(address):
    order = Order.objects.create(email=address)
    confirm(order)


def confirm(order):
    send_mail("Hello", "Text", None, [order.email])


def view(request):
    place(request.POST["email"])
    return HttpResponse("sent")


urlpatterns = [path("", view)]
