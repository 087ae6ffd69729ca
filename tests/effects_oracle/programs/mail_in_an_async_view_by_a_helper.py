from asgiref.sync import sync_to_async
from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


def notify(address):
    send_mail("Hello", "Text", None, [address])


async def view(request):
    await sync_to_async(notify)(request.POST["email"])
    return HttpResponse("sent")


urlpatterns = [path("", view)]
