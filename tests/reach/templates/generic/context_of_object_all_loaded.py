from browser import get
from django.views.generic import DetailView
from shop.models import Customer


class CustomerDetail(DetailView):
    model = Customer
    slug_field = "email"
    template_name = "generic/coupons.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["orders"] = self.object.orders.select_related("coupon")
        return context


def run():
    return get(CustomerDetail.as_view(), slug="c0@shop.test")
