from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class Home(TemplateView):
    template_name = "generic/view.html"

    def orders(self):
        return Order.objects.select_related("customer")


def run():
    return get(Home.as_view())
