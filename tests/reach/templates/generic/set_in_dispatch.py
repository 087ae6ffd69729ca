from browser import get
from django.shortcuts import get_object_or_404
from django.views.generic import ListView
from shop.models import Customer


class OrdersOfCustomer(ListView):
    template_name = "generic/set_before.html"

    def dispatch(self, request, *args, **kwargs):
        self.customer = get_object_or_404(Customer, email=kwargs["email"])
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return self.customer.orders.all()


def run():
    return get(OrdersOfCustomer.as_view(), email="c0@shop.test")
