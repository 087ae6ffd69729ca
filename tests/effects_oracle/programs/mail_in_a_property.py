from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


class Sender:
    def __init__(self, address):
        self.address = address

    @property
    def result(self):
        return send_mail("Hello", "Text", None, [self.address])


def view(request):
    return HttpResponse(str(Sender(request.POST["email"]).result))


urlpatterns = [path("", view)]
