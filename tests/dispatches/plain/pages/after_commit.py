from functools import partial

from django.db import transaction
from django.http import HttpResponse
from django.urls import path

from shop.tasks import index


def close(request):
    transaction.on_commit(partial(index.delay, 1))
    return HttpResponse()


urlpatterns = [path("", close)]
