from django.http import HttpResponse
from django.urls import path

from shop.tasks import index


def dispatch(pk):
    index.delay(pk)


def close(request):
    dispatch(1)
    return HttpResponse()


urlpatterns = [path("", close)]
