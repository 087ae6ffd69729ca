from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class OrderList(TemplateView):
    template_name = "set_first/view.html"

    def get_context_data(self, **kwargs):
        self.orders = Order.objects.all()
        return super().get_context_data(**kwargs)


def run():
    return get(OrderList.as_view())
