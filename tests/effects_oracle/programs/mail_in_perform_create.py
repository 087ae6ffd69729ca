# request: post /orders/
from django.core.mail import send_mail
from django.urls import include, path
from rest_framework import routers, serializers, viewsets
from shop.models import Order


class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["email"]


class OrderViewSet(viewsets.ModelViewSet):
    queryset = Order.objects.all()
    serializer_class = OrderSerializer

    def perform_create(self, serializer):
        order = serializer.save()
        send_mail("Hello", "Text", None, [order.email])


router = routers.SimpleRouter()
router.register("orders", OrderViewSet)


urlpatterns = [path("", include(router.urls))]
