# scope: queries
from django.test import RequestFactory
from shop.models import Order


def confirm(request):
    for key in request.GET["orders"].split(","):
        print(Order.objects.filter(pk=key).exists())


def run():
    keys = Order.objects.values_list("pk", flat=True)
    confirm(RequestFactory().get("/", {"orders": ",".join(map(str, keys))}))
