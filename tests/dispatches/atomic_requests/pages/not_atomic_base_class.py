from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View

from shop.tasks import index


class WebhookView(View):
    @method_decorator(transaction.non_atomic_requests)
    def dispatch(self, request):
        return super().dispatch(request)


class CloseView(WebhookView):
    def post(self, request):
        index.delay(1)
        return HttpResponse()


urlpatterns = [path("", CloseView.as_view())]
