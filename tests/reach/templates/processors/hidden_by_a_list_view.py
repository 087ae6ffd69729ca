from browser import get
from django.views.generic import ListView
from shop.models import Order


def menu(request):
    return {"orders_of_list": Order.objects.all()}


class OrderList(ListView):
    queryset = Order.objects.select_related("customer")
    context_object_name = "orders_of_list"
    template_name = "processors/hidden_by_list.html"


def run():
    return get(OrderList.as_view())
