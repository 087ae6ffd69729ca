from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    model = Order
    template_name = "generic/listed.html"

    def dispatch(self, request, *args, **kwargs):
        self.template_name = "generic/listed_plain.html"
        return super().dispatch(request, *args, **kwargs)


view = OrderList.as_view()
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
