from browser import get
from extras.views import Titled
from shop.models import Order


class OrderList(Titled):
    model = Order
    title = "Orders"


def run():
    return get(OrderList.as_view())
