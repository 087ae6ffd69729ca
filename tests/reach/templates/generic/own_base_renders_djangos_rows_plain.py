from browser import get
from extras.views import ShortListing
from shop.models import Order


class OrderList(ShortListing):
    model = Order
    template_name = "generic/listed_plain.html"


def run():
    return get(OrderList.as_view())
