from browser import get
from django.http import HttpResponse
from django.views import View
from shop.models import Customer


class ClientMixin:
    def dispatch(self, request, *args, **kwargs):
        self.request.client = Customer.objects.order_by("pk").first()
        return super().dispatch(request, *args, **kwargs)


class Orders(ClientMixin, View):
    def get(self, request):
        names = [order.coupon for order in request.client.orders.all()]
        return HttpResponse(f"{len(names)} coupons")


def run():
    return get(Orders.as_view())
