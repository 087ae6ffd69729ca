from django.core.mail import EmailMessage
from django.http import HttpResponse
from django.urls import path


def view(request):
    message = EmailMessage("Hello", "Text", to=[request.POST["email"]])
    return HttpResponse(message.subject)


urlpatterns = [path("", view)]
