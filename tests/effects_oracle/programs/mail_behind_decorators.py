from functools import wraps

from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST


def watched(name):
    def decorate(function):
        @wraps(function)
        def inner(request, *args, **kwargs):
            return function(request, *args, **kwargs)

        return inner

    return decorate


@require_POST
@watched("orders")
def view(request):
    send_mail("Hello", "Text", None, [request.POST["email"]])
    return HttpResponse("sent")


urlpatterns = [path("", view)]
