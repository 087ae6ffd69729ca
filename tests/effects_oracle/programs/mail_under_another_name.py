from django.core.mail import send_mail as deliver
from django.http import HttpResponse
from django.urls import path


def view(request):
    deliver("Hello", "Text", None, [request.POST["email"]])
    return HttpResponse("sent")


urlpatterns = [path("", view)]
