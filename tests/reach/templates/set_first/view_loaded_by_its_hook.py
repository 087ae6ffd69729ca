from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class OrdersMixin:
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.orders = self.get_orders()

    def get_orders(self):
        return Order.objects.all()


class OrderList(OrdersMixin, TemplateView):
    template_name = "set_first/view.html"

    def get_orders(self):
        return super().get_orders().select_related("customer")


def run():
    return get(OrderList.as_view())
