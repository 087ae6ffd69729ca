from browser import get
from django.db.models import prefetch_related_objects
from django.views.generic import ListView
from shop.models import Order


class Orders(ListView):
    model = Order
    paginate_by = 100
    ordering = "pk"
    template_name = "generic/page.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        prefetch_related_objects(context["page_obj"].object_list, "customer")
        return context


def run():
    return get(Orders.as_view())
