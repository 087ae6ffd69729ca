from django.http import HttpResponse
from django.urls import path


def home(request, **kwargs):
    return HttpResponse("home")


urlpatterns = [path("", home), path("orders/<str:number>/", home, name="order")]
