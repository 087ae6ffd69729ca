from browser import get
from django.views.generic import TemplateView
from shop.models import Customer, Order


def _add_orders(low, events, priority=None):
    orders = Order.objects.all().filter(total__gte=low)
    if priority:
        orders = orders.filter(priority=priority)
    for order in orders:
        events.append({"label": order.number, "many": order.number})


def _add_customers(events):
    for customer in Customer.objects.prefetch_related("tags"):
        events.append({"label": customer.name, "kind": "customer", "many": customer.tags.all()})


def get_objects(low, priority=None):
    events = []
    _add_orders(low, events, priority)
    _add_customers(events)
    ordering = {"customer": 0}
    events.sort(key=lambda x: (x["label"], ordering.get(x.get("kind"), -1)), reverse=True)
    return events


def _prepare(context, low):
    context["events"] = get_objects(low)
    context["low"] = low


class Timeline(TemplateView):
    template_name = "kept/events.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        _prepare(context, 0)
        return context


def run():
    return get(Timeline.as_view())
