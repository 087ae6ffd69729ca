from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class OrderList(TemplateView):
    template_name = "set_first/view.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.orders = Order.objects.select_related("customer")


def run():
    return get(OrderList.as_view())
