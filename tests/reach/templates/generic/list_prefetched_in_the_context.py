from browser import get
from django.db.models import prefetch_related_objects
from django.views.generic import ListView
from shop.models import Order


class Orders(ListView):
    model = Order
    context_object_name = "orders"
    template_name = "generic/orders.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        prefetch_related_objects(context["object_list"], "customer")
        return context


def run():
    return get(Orders.as_view())
