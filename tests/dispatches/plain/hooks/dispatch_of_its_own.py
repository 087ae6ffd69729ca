from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.views import View

from shop.tasks import index


class Base(View):
    def dispatch(self, request, *args, **kwargs):
        with transaction.atomic():
            return super().dispatch(request, *args, **kwargs)


class Closing(Base):
    def dispatch(self, request, *args, **kwargs):
        return self.post(request)

    def post(self, request):
        index.delay(1)
        return HttpResponse()


urlpatterns = [path("", Closing.as_view())]
