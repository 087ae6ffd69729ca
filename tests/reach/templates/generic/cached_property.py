from browser import get
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from shop.models import Customer


class OrdersOfCustomer(TemplateView):
    template_name = "generic/set_before.html"

    @cached_property
    def customer(self):
        return get_object_or_404(Customer, email=self.kwargs["email"])

    def get_context_data(self, **kwargs):
        return {"object_list": self.customer.orders.all(), **super().get_context_data(**kwargs)}


def run():
    return get(OrdersOfCustomer.as_view(), email="c0@shop.test")
