from browser import get
from django.views.generic.dates import ArchiveIndexView
from shop.models import Order


class Orders(ArchiveIndexView):
    queryset = Order.objects.select_related("customer")
    date_field = "created"
    allow_future = True
    template_name = "generic/archive.html"


def run():
    return get(Orders.as_view())
