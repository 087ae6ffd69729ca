# scope: relations across functions
import zoneinfo
from shop.models import Order


def label(order, zone=None):
    return str(zone or order.customer.region)


def label2(order, zone=None):
    if zone is None:
        zone = order.customer.name
    return zone


def label3(order, *, zone=None):
    return zone if zone is not None else order.customer.name


def label4(order, zone=None):
    if zone:
        return zone
    else:
        return order.customer.name


def run():
    zone = zoneinfo.ZoneInfo("UTC")
    out = []
    for o in Order.objects.all():
        out += [label(o, zone), label2(o, zone), label3(o, zone=zone), label4(o, zone)]
    return out
