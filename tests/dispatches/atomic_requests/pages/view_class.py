from django.http import HttpResponse
from django.urls import path
from django.views import View

from shop.tasks import index


class CloseView(View):
    def post(self, request):
        index.delay(1)
        return HttpResponse()


urlpatterns = [path("", CloseView.as_view())]
