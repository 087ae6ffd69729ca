from browser import get
from django.views.generic import ListView
from shop.models import Order


class BaseList(ListView):
    model = Order
    context_object_name = "orders"
    template_name = "generic/orders.html"


class OrderList(BaseList):
    def get_queryset(self):
        return Order.objects.with_customer()


def run():
    return get(OrderList.as_view())
