from django.conf import settings
from django.shortcuts import redirect
from twilio.rest import Client


def send_code(request):
    client = Client(settings.TWILIO_SID, settings.TWILIO_TOKEN)
    client.messages.create(to=request.POST["phone"], body="1234")  # ARC401 sends an SMS
    return redirect("code")
