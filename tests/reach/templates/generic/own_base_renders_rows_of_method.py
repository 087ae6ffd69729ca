from browser import get
from extras.views import Listing
from shop.models import Order


class OrderList(Listing):
    template_name = "generic/orders.html"

    def get_rows(self):
        return Order.objects.open()


def run():
    return get(OrderList.as_view())
