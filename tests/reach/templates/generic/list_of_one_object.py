from browser import get
from django.views.generic import ListView
from django.views.generic.detail import SingleObjectMixin
from shop.models import Customer


class OrdersOfCustomer(SingleObjectMixin, ListView):
    slug_field = "name"
    template_name = "generic/customer_orders.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, slug="Customer 0", **kwargs)

    def get(self, request, *args, **kwargs):
        self.object = self.get_object(queryset=Customer.objects.all())
        return super().get(request, *args, **kwargs)

    def get_queryset(self):
        return self.object.orders.order_by("pk")


def run():
    return get(OrdersOfCustomer.as_view())
