from django.core.mail import send_mail
from django.shortcuts import redirect
from post_office import mail

from .messages import Queued
from .queue import put


def send_test_mail(request):
    send_mail("Test", "It works", None, [request.user.email])
    return redirect("settings")


def order_create(request):
    put("Thank you", request.POST["email"])
    mail.send(request.POST["email"], template="thanks")
    Queued("Thank you", to=[request.POST["email"]]).send()
    return redirect("orders")
