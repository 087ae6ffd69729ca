# scope: relations across functions
from shop.models import Item, Order

WAITING = (Order.Status.OPEN, Order.Status.PAID)


def described(order):
    if order.status == Order.Status.PAID:
        return order.customer.name
    if order.status in ("open",):
        return order.customer.email
    return order.number


def owner(order):
    if order.priority:
        return order.number
    return order.customer.name


def campaign(order):
    if order.coupon is not None:
        return order.coupon.campaign.name
    return order.number


def number(item):
    if item.order.status == "sent":
        return item.quantity
    return item.product.name


def run():
    out = []
    for order in Order.objects.all():
        if order.status in WAITING:
            out.append(order.number)
        else:
            out.append(described(order))
    for order in Order.objects.all():
        if order.status != Order.Status.SENT:
            continue
        out.append(described(order))
    for order in Order.objects.all():
        if not order.priority:
            continue
        out.append(owner(order))
    out += [owner(order) for order in Order.objects.all() if order.priority and order.total >= 0]
    for order in Order.objects.all():
        out.append(order.number if order.coupon_id else campaign(order))
    for order in Order.objects.select_related("coupon"):
        if not order.coupon:
            out.append(campaign(order))
    for item in Item.objects.select_related("order"):
        if item.order.status == "sent":
            out.append(number(item))
    return out
