from django.contrib.auth.models import User
from django.http import HttpResponse
from django.urls import path


def view(request):
    user = User.objects.get(pk=1)
    user.email_user("Hello", "Text")
    return HttpResponse("sent")


urlpatterns = [path("", view)]
