from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.views import View

from shop.tasks import index


class Base(View):
    def dispatch(self, request, *args, **kwargs):
        with transaction.atomic():
            return self.answer(request)

    def answer(self, request):
        self.work(request)
        return HttpResponse()

    def work(self, request):
        pass


class Closing(Base):
    def work(self, request):
        index.delay(1)


urlpatterns = [path("", Closing.as_view())]
