from browser import get
from django_filters.views import FilterView
from shop.models import Order


class OrderList(FilterView):
    model = Order
    filterset_fields = ["number"]
    template_name = "generic/listed.html"


def run():
    return get(OrderList.as_view())
