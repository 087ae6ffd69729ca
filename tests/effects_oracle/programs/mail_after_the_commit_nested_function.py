from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpResponse
from django.urls import path


def view(request):
    def notify():
        send_mail("Hello", "Text", None, [request.POST["email"]])

    transaction.on_commit(notify)
    return HttpResponse("sent")


urlpatterns = [path("", view)]
