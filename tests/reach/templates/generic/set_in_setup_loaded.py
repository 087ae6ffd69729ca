from browser import get
from django.shortcuts import get_object_or_404
from django.views.generic import ListView
from shop.models import Customer


class OrdersOfCustomer(ListView):
    template_name = "generic/set_before.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.customer = get_object_or_404(Customer, email=kwargs["email"])

    def get_queryset(self):
        return self.customer.orders.select_related("coupon")


def run():
    return get(OrdersOfCustomer.as_view(), email="c0@shop.test")
