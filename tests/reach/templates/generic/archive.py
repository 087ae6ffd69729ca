from browser import get
from django.views.generic.dates import ArchiveIndexView
from shop.models import Order


class Orders(ArchiveIndexView):
    model = Order
    date_field = "created"
    allow_future = True
    template_name = "generic/archive.html"


def run():
    return get(Orders.as_view())
