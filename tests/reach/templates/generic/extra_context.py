from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class Home(TemplateView):
    template_name = "generic/orders.html"
    extra_context = {"orders": Order.objects.all()}


def run():
    return get(Home.as_view())
