from browser import get
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    template_name = "generic/orders.html"

    def get(self, request, *args, **kwargs):
        self.object_list = Order.objects.all()
        return self.render_to_response({"orders": self.object_list})


def run():
    return get(OrderList.as_view())
