from browser import get
from django.views.generic import TemplateView
from shop.models import Order


class Home(TemplateView):
    template_name = "generic/orders.html"

    def get_context_data(self, **kwargs):
        kwargs.setdefault("orders", Order.objects.select_related("customer").order_by("pk"))
        return super().get_context_data(**kwargs)


def run():
    return get(Home.as_view())
