# scope: relations in one function
import logging
from shop.models import Order, Invoice


def run():
    out = []
    for order in Order.objects.select_related("invoice"):
        try:
            out.append(order.invoice.due)
        except Invoice.DoesNotExist:
            out.append(order.customer.name)
    return out
