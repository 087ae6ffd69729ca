# scope: relations across functions
from shop.models import Order


def names_for_a_report(status, keys=None):
    if keys is None:
        return [status]
    return [order.customer.name for order in Order.objects.filter(pk__in=keys)]


REPORTS = {"names": names_for_a_report}


def run():
    keys = list(Order.objects.values_list("pk", flat=True))
    return names_for_a_report(Order.Status.PAID), REPORTS["names"](Order.Status.PAID, keys)
