from django.db import transaction
from django.http import HttpResponse
from django.urls import path

from shop.tasks import index


@transaction.non_atomic_requests
def close(request):
    index.delay(1)
    return HttpResponse()


urlpatterns = [path("", close)]
