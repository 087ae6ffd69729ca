from browser import get
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    model = Order
    context_object_name = "orders"
    template_name = "generic/orders.html"

    def get_queryset(self):
        return super().get_queryset().select_related("customer")


def run():
    return get(OrderList.as_view())
