from django.core.mail import EmailMessage
from django.http import HttpResponse
from django.urls import path


class Welcome(EmailMessage):
    def send(self, fail_silently=False):
        self.body += "!"
        return super().send(fail_silently)


def view(request):
    Welcome("Welcome", "Text", to=[request.POST["email"]]).send()
    return HttpResponse("sent")


urlpatterns = [path("", view)]
