from browser import get
from django.shortcuts import render
from extras.views import Listing
from shop.models import Order


class OrderList(Listing):
    model = Order
    template_name = "generic/orders.html"

    def get(self, request):
        return render(request, "generic/numbers.html", {"orders": self.get_rows()})


def run():
    return get(OrderList.as_view())
