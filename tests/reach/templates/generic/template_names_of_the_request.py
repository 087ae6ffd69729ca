from browser import get
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    model = Order
    folder = "generic"

    def get_template_names(self):
        return [f"{self.folder}/{self.request.GET.get('name', 'listed_plain')}.html"]


def run():
    return get(OrderList.as_view())
