from browser import get
from django.db.models import prefetch_related_objects
from django.views.generic import DetailView
from shop.models import Customer


class CustomerDetail(DetailView):
    model = Customer
    slug_field = "email"
    template_name = "generic/coupons.html"

    def get_object(self, queryset=None):
        customer = super().get_object(queryset)
        prefetch_related_objects([customer], "orders__coupon")
        return customer

    def get_context_data(self, **kwargs):
        return super().get_context_data(orders=self.object.orders.all(), **kwargs)


def run():
    return get(CustomerDetail.as_view(), slug="c0@shop.test")
