from django.core.mail import EmailMultiAlternatives
from django.http import HttpResponse
from django.urls import path


class Welcome(EmailMultiAlternatives):
    def __init__(self, address):
        super().__init__("Welcome", "Text", to=[address])


def view(request):
    Welcome(request.POST["email"]).send()
    return HttpResponse("sent")


urlpatterns = [path("", view)]
