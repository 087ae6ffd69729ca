"""The endpoints of orders: parse, call one service, answer."""

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from orders import selectors, services
from orders.models import Order
from orders.querysets import OrderQuerySet
from orders.serializers import CheckoutSerializer, OrderSerializer


class OrderViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """A customer's own orders. An order is placed, paid and cancelled, never edited."""

    queryset = Order.objects.none()
    serializer_class = OrderSerializer

    def get_queryset(self) -> OrderQuerySet:
        return selectors.list_orders(customer=self.request.user)

    @extend_schema(request=CheckoutSerializer, responses={201: OrderSerializer})
    def create(self, request: Request) -> Response:
        checkout = CheckoutSerializer(data=request.data)
        checkout.is_valid(raise_exception=True)
        order = services.place_order(
            customer=request.user,
            course_ids=checkout.validated_data["courses"],
            coupon_code=checkout.validated_data.get("coupon_code", ""),
        )
        return Response(self._represent(order), status=status.HTTP_201_CREATED)

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def pay(self, request: Request, pk: str) -> Response:
        order = services.pay_order(order=self.get_object())
        return Response(self._represent(order))

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: str) -> Response:
        order = services.cancel_order(order=self.get_object())
        return Response(self._represent(order))

    def _represent(self, order: Order) -> dict[str, object]:
        """Read the order again as the list shows it, with its items and their courses."""
        return self.get_serializer(selectors.get_order(order_id=order.pk)).data
