# scope: relations across functions
from shop.models import Order


def payers_by_keys(status, keys=None):
    if keys is None:
        return [status]
    return [order.customer.name for order in Order.objects.filter(pk__in=keys)]


def tell(status, **options):
    return payers_by_keys(status, **options)


def run():
    keys = list(Order.objects.values_list("pk", flat=True))
    return tell(Order.Status.PAID), tell(Order.Status.PAID, keys=keys)
