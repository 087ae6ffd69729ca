# scope: writes
from shop.models import Order


def run():
    seen, totals = set(), {}
    for order in Order.objects.all():
        seen.add(order.customer_id)
        totals.update({order.number: order.total})
    return seen, totals
