from browser import get
from django.views.generic import TemplateView
from shop.models import Order


def get_objects():
    events = []
    for order in Order.objects.prefetch_related("items"):
        events.append({"label": order.number, "many": order.items.all()})
    return {"events": sorted(events, key=lambda event: event["label"])}


class Timeline(TemplateView):
    template_name = "kept/events.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**get_objects(), **kwargs)


def run():
    return get(Timeline.as_view())
