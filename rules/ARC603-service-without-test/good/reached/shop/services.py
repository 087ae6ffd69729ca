"""What the shop does."""

from .models import Order


def place_order(customer):
    return _stored(Order(status="open"))


def refund_order(order):
    order.status = "refunded"
    order.save()


def cancel_order(order):
    order.status = "cancelled"
    order.save()


def count_request(path):
    return len(path)


def export_orders():
    return list(Order.objects.all())


def ship_order(order):
    order.status = "shipped"


def remind_customers():
    return Order.objects.filter(status="open").count()


def log_order(order):
    return order.pk


def _stored(order):
    order.save()
    return order
