from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.views import View

from shop.tasks import index


class Work:
    def work(self, request):
        pass


class Base(View):
    def post(self, request):
        with transaction.atomic():
            Work().work(request)
        self.work(request)
        return HttpResponse()

    def work(self, request):
        pass


class Closing(Base):
    def work(self, request):
        index.delay(1)


urlpatterns = [path("", Closing.as_view())]
