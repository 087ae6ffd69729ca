from browser import get
from django.views.generic import ListView
from shop.models import Order


class Loading:
    def get_queryset(self):
        return super().get_queryset().select_related("customer")


class OrderList(Loading, ListView):
    model = Order
    ordering = ["pk"]
    paginate_by = 100
    template_name = "generic/page.html"


def run():
    return get(OrderList.as_view())
