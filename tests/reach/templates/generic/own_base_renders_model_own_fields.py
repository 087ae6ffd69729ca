from browser import get
from extras.views import Listing
from shop.models import Order


class OrderList(Listing):
    model = Order
    template_name = "generic/numbers.html"


def run():
    return get(OrderList.as_view())
