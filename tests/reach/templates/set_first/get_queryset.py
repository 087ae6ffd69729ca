from browser import get
from django.shortcuts import get_object_or_404
from django.views.generic import ListView
from shop.models import Customer


class Customers(ListView):
    template_name = "set_first/customer.html"

    def get_queryset(self):
        customers = Customer.objects.all()
        self.customer = get_object_or_404(customers, email=self.kwargs["email"])
        return Customer.objects.none()

    def get_context_data(self, **kwargs):
        return super().get_context_data(orders=self.customer.orders.all(), **kwargs)


def run():
    return get(Customers.as_view(), email="c0@shop.test")
