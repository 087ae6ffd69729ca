from django.core import mail
from django.http import HttpResponse
from django.urls import path


def view(request):
    mail.mail_admins("Hello", "Text")
    return HttpResponse("sent")


urlpatterns = [path("", view)]
