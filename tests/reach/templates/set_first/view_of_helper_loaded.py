from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class OrderList(TemplateView):
    template_name = "set_first/view.html"

    def get_context_data(self, **kwargs):
        self.load()
        return super().get_context_data(**kwargs)

    def load(self):
        self.orders = Order.objects.select_related("customer")


def run():
    return get(OrderList.as_view())
