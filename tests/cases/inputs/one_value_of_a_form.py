# scope: queries
from django.test import RequestFactory
from shop.models import Order


def confirm(request):
    order = Order.objects.get(pk=request.POST["order"])
    for name in ("total", "number"):
        print(getattr(order, name))


def run():
    confirm(RequestFactory().post("/", {"order": Order.objects.first().pk}))
