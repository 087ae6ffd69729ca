# user: superuser
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.urls import path


@login_required
def view(request):
    request.user.email_user("Hello", "Text")
    return HttpResponse("sent")


urlpatterns = [path("", view)]
