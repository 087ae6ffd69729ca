# scope: relations across functions
from django.db.models import Q

from shop.models import Invoice, Item


def parent(order):
    return order.coupon or order.customer


def run():
    out = []
    for item in Item.objects.filter(order__coupon__percent__gte=0).select_related("order__coupon"):
        out.append(parent(item.order).pk)
    for item in Item.objects.filter(~Q(order__coupon=None)).select_related("order__coupon"):
        out.append(parent(item.order).pk)
    for invoice in Invoice.plain.exclude(order__coupon_id=None).select_related("order__coupon"):
        out.append(parent(invoice.order).pk)
    return out
