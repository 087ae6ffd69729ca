from celery import shared_task
from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


@shared_task
def notify(address):
    send_mail("Hello", "Text", None, [address])


def view(request):
    notify.delay(request.POST["email"])
    return HttpResponse("queued")


urlpatterns = [path("", view)]
