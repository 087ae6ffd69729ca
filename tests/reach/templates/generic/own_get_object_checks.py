from browser import get
from django.http import Http404
from django.views.generic import DetailView
from shop.models import Order


class OrderDetail(DetailView):
    queryset = Order.objects.with_items()
    slug_field = "number"

    def get_object(self, queryset=None):
        found = super().get_object(queryset)
        if found.total < 0:
            raise Http404
        return found


def run():
    return get(OrderDetail.as_view(), slug="0-0")
