from django.core.mail import mail_admins
from django.http import HttpResponse
from django.urls import path


class Watching:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method == "POST":
            mail_admins("Seen", request.path)
        return self.get_response(request)


MIDDLEWARE = [f"{__name__}.Watching"]


def view(request):
    return HttpResponse("seen")


urlpatterns = [path("", view)]
