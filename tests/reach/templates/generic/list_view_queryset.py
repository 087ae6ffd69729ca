from browser import get
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    queryset = Order.objects.filter(total__gt=0)
    template_name = "generic/by_model.html"
    paginate_by = 100


def run():
    return get(OrderList.as_view())
