from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class OrderList(TemplateView):
    template_name = "set_first/orders.html"

    def dispatch(self, request, *args, **kwargs):
        self.load()
        return super().dispatch(request, *args, **kwargs)

    def load(self):
        self.orders = Order.objects.all()

    def get(self, request, *args, **kwargs):
        self.orders = self.orders.select_related("customer")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(orders=self.orders, **kwargs)


def run():
    return get(OrderList.as_view())
