# request: post /orders/1/remind/
from django.core.mail import send_mail
from django.urls import include, path
from rest_framework import routers, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from shop.models import Order


class OrderViewSet(viewsets.GenericViewSet):
    queryset = Order.objects.all()

    @action(detail=True, methods=["post"])
    def remind(self, request, pk=None):
        order = self.get_object()
        send_mail("Hello", "Text", None, [order.email])
        return Response({})


router = routers.SimpleRouter()
router.register("orders", OrderViewSet)


urlpatterns = [path("", include(router.urls))]
