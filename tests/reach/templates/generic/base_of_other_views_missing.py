from browser import get
from django.views.generic import ListView
from shop.models import Order


class BaseList(ListView):
    context_object_name = "orders"
    template_name = "generic/orders.html"

    def get_queryset(self):
        return self.model.objects.all()


class OrderList(BaseList):
    model = Order


def run():
    return get(OrderList.as_view())
