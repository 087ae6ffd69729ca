from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.views import View

from shop.tasks import index


class Base(View):
    def dispatch(self, request, *args, **kwargs):
        with transaction.atomic():
            return super().dispatch(request, *args, **kwargs)


class Post:
    def dispatch(self, request):
        with transaction.atomic():
            return self.post(request)

    def post(self, request):
        return HttpResponse()


class Closing(View):
    def post(self, request):
        index.delay(1)
        return HttpResponse()


urlpatterns = [path("", Closing.as_view())]
