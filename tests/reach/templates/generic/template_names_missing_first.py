from browser import get
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    model = Order

    def get_template_names(self):
        return ["generic/of_nobody.html", "generic/listed.html"]


def run():
    return get(OrderList.as_view())
