from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class Desk(TemplateView):
    template_name = "generic/desk.html"

    def open_orders(self):
        return Order.objects.filter(status="open")


def run():
    return get(Desk.as_view())
