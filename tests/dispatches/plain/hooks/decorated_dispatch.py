from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.views import View

from shop.tasks import index


class Base(View):
    @transaction.atomic
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)


class Closing(Base):
    def post(self, request):
        index.delay(1)
        return HttpResponse()


urlpatterns = [path("", Closing.as_view())]
