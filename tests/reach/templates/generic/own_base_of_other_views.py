from browser import get
from extras.views import Listing
from shop.models import Order


class OrderBase(Listing):
    model = Order
    template_name = "generic/orders.html"


class OrderList(OrderBase):
    def get_rows(self):
        return Order.objects.with_customer()


def run():
    return get(OrderList.as_view())
