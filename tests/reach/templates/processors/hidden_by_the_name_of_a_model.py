from browser import get
from django.views.generic import ListView
from shop.models import Order


def menu(request):
    name = "order_" + "list"
    return {"order_list": Order.objects.all(), "name": name}


class OrderList(ListView):
    queryset = Order.objects.select_related("customer")
    template_name = "processors/hidden_by_name_of_model.html"


def run():
    return get(OrderList.as_view())
