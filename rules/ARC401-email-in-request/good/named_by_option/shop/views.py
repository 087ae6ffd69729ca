from django.core.mail import send_mail
from django.shortcuts import redirect
from templated_email import send_templated_mail

from .messages import Queued
from .queue import put


def send_test_mail(request):
    send_mail("Test", "It works", None, [request.user.email])
    return redirect("settings")


def order_create(request):
    put("Thank you", request.POST["email"])
    send_templated_mail("thanks", None, [request.POST["email"]], {})
    Queued("Thank you", to=[request.POST["email"]]).send()
    return redirect("orders")
