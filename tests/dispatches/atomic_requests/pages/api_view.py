from django.urls import path
from rest_framework.decorators import api_view
from rest_framework.response import Response

from shop.tasks import index


@api_view(["POST"])
def close(request):
    index.delay(1)
    return Response()


urlpatterns = [path("", close)]
