from browser import get
from django.views.generic import DetailView
from shop.models import Customer


class CustomerDetail(DetailView):
    model = Customer
    slug_field = "email"
    template_name = "generic/coupons.html"

    def get_object(self, queryset=None):
        return Customer.objects.filter(email=self.kwargs["slug"]).get()

    def get_context_data(self, **kwargs):
        numbers = [(self.object.name, order.number) for order in self.object.orders.all()]
        return super().get_context_data(orders=[], numbers=numbers, **kwargs)


def run():
    return get(CustomerDetail.as_view(), slug="c0@shop.test")
