from django.core.mail import send_mail
from django.shortcuts import redirect


def contact(request):
    send_mail("Contact", request.POST["text"], None, ["office@example.com"])  # ARC401 view contact
    return redirect("thanks")
