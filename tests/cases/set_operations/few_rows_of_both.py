# scope: relations in one function
from shop.models import Order


def run():
    first, last = Order.objects.earliest("pk"), Order.objects.latest("pk")
    one, other = Order.objects.filter(pk=first.pk), Order.objects.filter(pk=last.pk)
    return [o.customer.name for o in one | other] + [o.customer.name for o in one.union(other)]
