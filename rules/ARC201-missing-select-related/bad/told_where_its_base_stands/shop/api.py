from shop.models import Order
from shop.serializers import LongOrderSerializer, OrderSerializer
from shop.views import ModelList, OrderList


class PublicOrderList(OrderList):
    """It shows what its base shows, which is told there."""

    serializer_class = OrderSerializer


class LongOrderList(OrderList):
    serializer_class = LongOrderSerializer  # ARC201 Customer.region


class StaffOrderList(ModelList):
    model = Order
    serializer_class = OrderSerializer

    def get_queryset(self):
        if not self.request.user.is_staff:
            return Order.objects.none()
        return super().get_queryset().filter(number__startswith="A")  # ARC201 Order.customer
