from browser import get
from django.http import HttpResponse
from django.views import View
from shop.models import Order


class Orders(View):
    def dispatch(self, request, *args, **kwargs):
        self.load()
        return super().dispatch(request, *args, **kwargs)

    def load(self):
        self.orders = Order.objects.all()

    def get(self, request):
        return HttpResponse([order.customer.name for order in self.orders])


def run():
    return get(Orders.as_view())
