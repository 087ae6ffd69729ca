from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    queryset = Order.objects.select_related("customer")
    template_name = "generic/listed_plain.html"

    def get(self, request, *args, **kwargs):
        self.template_name = "generic/listed.html"
        return super().get(request, *args, **kwargs)


view = OrderList.as_view()
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
