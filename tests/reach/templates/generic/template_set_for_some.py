from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    model = Order
    template_name = "generic/listed_plain.html"

    def get_context_data(self, **kwargs):
        if "as" not in self.request.GET:
            self.template_name = "generic/listed.html"
        return super().get_context_data(**kwargs)


view = OrderList.as_view()
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
