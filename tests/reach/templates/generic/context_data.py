from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class Home(TemplateView):
    template_name = "generic/orders.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["orders"] = Order.objects.all()
        return context


def run():
    return get(Home.as_view())
