from browser import get
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView
from shop.models import Order


class OrderDetail(DetailView):
    model = Order
    template_name = "shop/order_detail.html"

    def get_object(self, queryset=None):
        return get_object_or_404(Order, number=self.kwargs["number"])


def run():
    return get(OrderDetail.as_view(), number="0-0")
