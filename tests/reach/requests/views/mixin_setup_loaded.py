from browser import get
from django.http import HttpResponse
from django.views import View
from shop.models import Customer


class ClientMixin:
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        request.client = Customer.objects.prefetch_related("orders__coupon").first()


class Orders(ClientMixin, View):
    def get(self, request):
        names = [order.coupon for order in self.request.client.orders.all()]
        return HttpResponse(f"{len(names)} coupons")


def run():
    return get(Orders.as_view())
