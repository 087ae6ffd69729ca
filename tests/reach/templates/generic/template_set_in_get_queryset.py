from browser import get
from django.urls import path
from django.views.generic import ListView
from shop.models import Order


class OrderList(ListView):
    context_object_name = None

    def get_queryset(self):
        self.template_name = "generic/listed.html"
        return Order.objects.filter(total__gte=0)


view = OrderList.as_view()
urlpatterns = [path("orders/", view)]


def run():
    return get(view)
