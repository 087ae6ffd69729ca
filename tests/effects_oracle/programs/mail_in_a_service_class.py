from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


class Ordering:
    def __init__(self, address):
        self.address = address

    def run(self):
        self._confirm()

    def _confirm(self):
        send_mail("Hello", "Text", None, [self.address])


def view(request):
    Ordering(request.POST["email"]).run()
    return HttpResponse("sent")


urlpatterns = [path("", view)]
