# scope: queries
from django.test import RequestFactory
from shop.models import Order


def confirm(request):
    for number in range(int(request.POST["orders-TOTAL"])):
        print(Order.objects.get(pk=request.POST[f"orders-{number}"]).total)


def run():
    keys = list(Order.objects.values_list("pk", flat=True))
    data = {f"orders-{number}": key for number, key in enumerate(keys)}
    confirm(RequestFactory().post("/", {**data, "orders-TOTAL": len(keys)}))
