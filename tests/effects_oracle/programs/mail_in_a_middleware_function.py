from django.core.mail import mail_admins
from django.http import HttpResponse
from django.urls import path


def watching(get_response):
    def middleware(request):
        mail_admins("Seen", request.path)
        return get_response(request)

    return middleware


MIDDLEWARE = [f"{__name__}.watching"]


def view(request):
    return HttpResponse("seen")


urlpatterns = [path("", view)]
