from threading import Thread

from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


def view(request):
    Thread(target=send_mail, args=("Hello", "Text", None, ["ada@example.com"])).start()
    return HttpResponse("later")


urlpatterns = [path("", view)]
