from rest_framework import viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response
from shop.models import Order
from shop.serializers import OrderSerializer


class OrderViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Order.objects.all()  # ARC201 by OrderSerializer.buyer (shop/serializers.py:6) and OrderSerializer.get_region (shop/serializers.py:15): add .select_related("customer__region")
    serializer_class = OrderSerializer


class MyOrderViewSet(viewsets.ReadOnlyModelViewSet):
    serializer_class = OrderSerializer

    def get_queryset(self):
        orders = Order.objects.filter(customer__name=self.request.user.username)  # ARC201
        if self.action == "retrieve":
            orders = orders.select_related("customer__region")
        return orders


@api_view(["GET"])
def latest(request):
    orders = Order.objects.select_related("customer").order_by("-pk")[:50]  # ARC201 "customer__region"
    return Response(OrderSerializer(orders, many=True).data)
