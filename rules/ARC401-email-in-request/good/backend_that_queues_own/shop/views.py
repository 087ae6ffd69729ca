from django.core.mail import EmailMessage, send_mail
from django.shortcuts import redirect


def order_create(request):
    send_mail("Thank you", "Text", None, [request.POST["email"]])
    EmailMessage("Copy", "Text", to=["office@example.com"]).send()
    return redirect("orders")
