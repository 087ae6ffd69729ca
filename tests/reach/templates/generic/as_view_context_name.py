from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order

view = ListView.as_view(
    queryset=Order.objects.filter(total__gte=0),
    template_name="generic/orders.html",
    context_object_name="orders",
)
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
