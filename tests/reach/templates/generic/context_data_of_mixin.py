from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class WithOrders:
    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"orders": Order.objects.all()}


class Home(WithOrders, TemplateView):
    template_name = "generic/orders.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["title"] = "Home"
        return context


def run():
    return get(Home.as_view())
