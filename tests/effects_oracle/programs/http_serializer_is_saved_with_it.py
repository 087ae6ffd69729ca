# request: post /orders/
import requests
from django.urls import include, path
from rest_framework import routers, serializers, viewsets
from shop.models import Order


class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["email", "crm_id"]


class OrderViewSet(viewsets.ModelViewSet):
    queryset = Order.objects.all()
    serializer_class = OrderSerializer

    def perform_create(self, serializer):
        reply = requests.post("https://crm.example.com", timeout=5).json()
        serializer.save(crm_id=reply["value"])


router = routers.SimpleRouter()
router.register("orders", OrderViewSet)


urlpatterns = [path("", include(router.urls))]
