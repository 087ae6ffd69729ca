from browser import get
from django.views.generic import ListView
from shop.models import Order


class Timeline(ListView):
    template_name = "kept/events.html"
    context_object_name = "events"

    def get_queryset(self):
        events = []
        for order in Order.objects.prefetch_related("items"):
            events.append({"label": order.number, "many": order.items.all()})
        return events


def run():
    return get(Timeline.as_view())
