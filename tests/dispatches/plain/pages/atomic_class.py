from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View

from shop.tasks import index


@method_decorator(transaction.atomic, name="dispatch")
class AtomicView(View):
    pass


class CloseView(AtomicView):
    def post(self, request):
        index.delay(1)
        return HttpResponse()


urlpatterns = [path("", CloseView.as_view())]
