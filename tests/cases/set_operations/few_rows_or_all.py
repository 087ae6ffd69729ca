# scope: relations in one function
from shop.models import Order


def run():
    first = Order.objects.earliest("pk")
    out = [o.customer.name for o in Order.objects.filter(pk=first.pk) | Order.objects.all()]
    return out
