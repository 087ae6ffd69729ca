from django.core.mail import EmailMultiAlternatives
from django.http import HttpResponse
from django.urls import path


def view(request):
    message = EmailMultiAlternatives("Hello", "Text", to=[request.POST["email"]])
    message.attach_alternative("<p>Text</p>", "text/html")
    message.send(fail_silently=True)
    return HttpResponse("sent")


urlpatterns = [path("", view)]
