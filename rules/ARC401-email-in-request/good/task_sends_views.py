from celery import shared_task
from django.core.mail import EmailMessage, send_mail
from django.shortcuts import redirect, render


@shared_task
def send_contact(text):
    send_mail("Contact", text, None, ["office@example.com"])


def contact(request):
    send_contact.delay(request.POST["text"])
    return redirect("thanks")


def preview(request):
    message = EmailMessage("Contact", "Hello", to=["office@example.com"])
    return render(request, "preview.html", {"message": message})


def helper_that_nobody_calls(text):
    send_mail("Contact", text, None, ["office@example.com"])
