from shop.serializers import LongOrderSerializer, OrderSerializer
from shop.views import OrderList


class PublicOrderList(OrderList):
    """It shows what its base shows, which is told there."""

    serializer_class = OrderSerializer


class LongOrderList(OrderList):
    serializer_class = LongOrderSerializer  # ARC201 Customer.region
