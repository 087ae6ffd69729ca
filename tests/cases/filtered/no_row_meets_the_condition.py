# scope: relations across functions
from shop.models import Order


def owner(order):
    if order.status == Order.Status.PAID:
        return order.customer.name
    return ""


def owner2(order):
    if order.is_open:
        return ""
    return order.customer.name


def run():
    out = [owner(o) + owner2(o) for o in Order.objects.filter(status="open")]
    out += [owner(o) for o in Order.objects.filter(status__in=["open", Order.Status.SENT])]
    out += [owner(o) for o in Order.objects.exclude(status="paid")]
    for o in Order.objects.exclude(status__startswith="p"):
        if o.status.startswith("pa"):
            out.append(o.customer.name)
        if o.status in ("paid", "pending"):
            out.append(o.customer.name)
    for o in Order.objects.filter(total__gte=0):
        if o.total < 0:
            out.append(o.customer.name)
    for o in Order.objects.filter(number__contains="-"):
        if "-" not in o.number:
            out.append(o.customer.name)
    for o in Order.objects.filter(priority=False):
        if o.priority:
            out.append(o.customer.name)
    for o in Order.objects.filter(coupon=None):
        if o.coupon_id:
            out.append(o.customer.name)
        if o.coupon:
            out.append(o.customer.name)
    for o in Order.objects.exclude(coupon=None).select_related("coupon"):
        if not o.coupon:
            out.append(o.customer.name)
    return out
