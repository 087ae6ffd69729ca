from browser import get
from django.http import HttpResponse
from django.views import View
from shop.models import Order


class Base(View):
    def dispatch(self, request, *args, **kwargs):
        self.load()
        return super().dispatch(request, *args, **kwargs)

    def load(self):
        raise NotImplementedError

    def get(self, request):
        return HttpResponse([order.customer.name for order in self.orders])


class Orders(Base):
    def load(self):
        self.orders = Order.objects.all()


def run():
    return get(Orders.as_view())
