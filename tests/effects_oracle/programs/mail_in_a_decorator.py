from functools import wraps

from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


def notify(address):
    send_mail("Hello", "Text", None, [address])


def notifying(function):
    @wraps(function)
    def inner(request, *args, **kwargs):
        notify(request.POST["email"])
        return function(request, *args, **kwargs)

    return inner


@notifying
def view(request):
    return HttpResponse("sent")


urlpatterns = [path("", view)]
