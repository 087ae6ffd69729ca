from functools import partial

from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpResponse
from django.urls import path


def notify(address):
    send_mail("Hello", "Text", None, [address])


def view(request):
    transaction.on_commit(partial(notify, request.POST["email"]))
    return HttpResponse("sent")


urlpatterns = [path("", view)]
