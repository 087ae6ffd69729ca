from browser import get
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    queryset = Order.objects.select_related("customer")


def run():
    return get(OrderList.as_view())
