from browser import get
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views import View
from shop.models import Customer


class ResourceMixin:
    def dispatch(self, request, *args, **kwargs):
        self.check_request()
        return super().dispatch(request, *args, **kwargs)

    def check_request(self):
        self.get_resource_objects()

    def get_resource_objects(self):
        pass


class CustomerBaseMixin(ResourceMixin):
    def get_resource_objects(self):
        super().get_resource_objects()
        customer = self.get_customer_object()
        if customer is not None:
            self.customer = customer


class CustomerMixin(CustomerBaseMixin):
    def get_customer_object(self):
        return get_object_or_404(Customer, email=self.kwargs["email"])


class Orders(CustomerMixin, View):
    def get(self, request, email):
        return HttpResponse([str(order.coupon) for order in self.customer.orders.all()])


def run():
    return get(Orders.as_view(), email="c0@shop.test")
