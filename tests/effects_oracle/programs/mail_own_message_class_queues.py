from celery import shared_task
from django.core.mail import EmailMessage, send_mail
from django.http import HttpResponse
from django.urls import path


@shared_task
def deliver(subject, body, to):
    send_mail(subject, body, None, to)


class Queued(EmailMessage):
    def send(self, fail_silently=False):
        deliver.delay(self.subject, self.body, self.to)


def view(request):
    Queued("Welcome", "Text", to=[request.POST["email"]]).send()
    return HttpResponse("queued")


urlpatterns = [path("", view)]
