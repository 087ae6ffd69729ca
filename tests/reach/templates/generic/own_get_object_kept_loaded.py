from browser import get
from django.views.generic import DetailView
from shop.models import Customer


class CustomerDetail(DetailView):
    model = Customer
    template_name = "generic/coupons.html"

    def get_object(self, queryset=None):
        return Customer.objects.prefetch_related("orders__customer__region", "orders__coupon").get(
            email=self.kwargs["email"]
        )

    def listed(self):
        return self.object.orders.all()

    def get_context_data(self, **kwargs):
        return super().get_context_data(orders=self.listed(), **kwargs)


def run():
    return get(CustomerDetail.as_view(), email="c0@shop.test")
