# scope: queries
from django.test import RequestFactory
from shop.models import Customer, Order


def search(request):
    found = {}
    kinds = [kind.strip() for kind in request.GET["kinds"].split(",")]
    for kind in kinds:
        if kind == "order":
            found[kind] = list(Order.objects.values("total"))
        elif kind == "customer":
            found[kind] = list(Customer.objects.values("name"))
    return found


def run():
    kinds = ["order", "customer", *(f"kind {order.pk}" for order in Order.objects.all())]
    search(RequestFactory().get("/", {"kinds": ", ".join(kinds)}))
