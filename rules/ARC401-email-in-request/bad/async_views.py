from asgiref.sync import sync_to_async
from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


def _notify(address):
    send_mail("Hello", "Text", None, [address])  # ARC401 view contact → async_views._notify


async def contact(request):
    await sync_to_async(_notify)(request.POST["email"])
    await sync_to_async(send_mail)("Copy", "Text", None, ["office@example.com"])  # ARC401 view contact
    return HttpResponse("sent")


urlpatterns = [path("contact/", contact)]
