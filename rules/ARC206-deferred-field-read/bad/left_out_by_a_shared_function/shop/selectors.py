from .models import Order


def newest_orders():
    return Order.objects.brief().order_by("-pk")
