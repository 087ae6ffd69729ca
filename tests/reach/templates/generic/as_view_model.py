from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order

view = ListView.as_view(model=Order, template_name="generic/listed.html")
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
