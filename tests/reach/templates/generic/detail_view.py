from browser import get
from django.views.generic import DetailView
from shop.models import Order


class OrderDetail(DetailView):
    model = Order
    slug_field = "number"


def run():
    return get(OrderDetail.as_view(), slug="0-0")
