from browser import get
from django.views.generic import ListView
from shop.models import Order


class Joining:
    select_related = ()

    def get_queryset(self):
        queryset = super().get_queryset()
        if self.select_related:
            queryset = queryset.select_related(*self.select_related)
        return queryset


class Orders(Joining, ListView):
    model = Order
    template_name = "shop/order_list.html"


def run():
    return get(Orders.as_view())
