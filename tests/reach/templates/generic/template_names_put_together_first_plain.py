from browser import get
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    model = Order

    def get_template_names(self):
        return [
            f"generic/of_{self.request.GET.get('name', 'nobody')}.html",
            "generic/listed_plain.html",
        ]


def run():
    return get(OrderList.as_view())
