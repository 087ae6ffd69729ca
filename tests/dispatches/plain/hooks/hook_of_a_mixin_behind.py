from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.views import View

from shop.tasks import index


class Base(View):
    def post(self, request):
        with transaction.atomic():
            self.work(request)
        return HttpResponse()

    def work(self, request):
        raise NotImplementedError


class Closes:
    def work(self, request):
        index.delay(1)


class Closing(Base, Closes):
    def work(self, request):
        pass


urlpatterns = [path("", Closing.as_view())]
