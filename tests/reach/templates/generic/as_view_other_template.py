from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    model = Order
    template_name = "generic/listed.html"


view = OrderList.as_view(template_name="generic/listed_plain.html")
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
