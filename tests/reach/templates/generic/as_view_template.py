from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    queryset = Order.objects.all()


view = OrderList.as_view(template_name="generic/listed.html")
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
