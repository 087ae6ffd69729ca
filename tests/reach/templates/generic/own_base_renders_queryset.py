from browser import get
from extras.views import Listing
from shop.models import Order


class OrderList(Listing):
    queryset = Order.objects.filter(total__gte=0)
    template_name = "generic/orders.html"


def run():
    return get(OrderList.as_view())
