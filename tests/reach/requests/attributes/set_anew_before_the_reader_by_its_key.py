from browser import get
from django.http import HttpResponse
from django.views import View
from shop.models import Order


class Orders(View):
    def dispatch(self, request, *args, **kwargs):
        self.orders = Order.objects.exclude(pk=self.kwargs.get("pk"))
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        self.load_more()
        return HttpResponse(self.names())

    def load_more(self):
        self.orders = self.orders.select_related("customer")

    def names(self):
        return [order.customer.name for order in self.orders]


def run():
    return get(Orders.as_view())
