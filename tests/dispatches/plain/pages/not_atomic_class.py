from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View

from shop.tasks import index


@method_decorator(transaction.non_atomic_requests, name="dispatch")
class CloseView(View):
    def post(self, request):
        index.delay(1)
        return HttpResponse()


urlpatterns = [path("", CloseView.as_view())]
