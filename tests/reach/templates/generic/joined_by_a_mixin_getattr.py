from browser import get
from django.views.generic import ListView
from shop.models import Order


class Joining:
    select_related = ()

    def get_queryset(self):
        queryset = super().get_queryset()
        joined = getattr(self, "select_related", None)
        if getattr(self, "select_related", None):
            queryset = queryset.select_related(*joined)
        return queryset


class Orders(Joining, ListView):
    model = Order
    template_name = "shop/order_list.html"
    select_related = ["customer"]


def run():
    return get(Orders.as_view())
