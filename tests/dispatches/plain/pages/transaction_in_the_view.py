from django.db import transaction
from django.http import HttpResponse
from django.urls import path

from shop.tasks import index


def close(request):
    with transaction.atomic():
        index.delay(1)
    return HttpResponse()


urlpatterns = [path("", close)]
