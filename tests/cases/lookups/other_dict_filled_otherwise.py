# scope: queries
from shop.models import Order, Region


def run():
    skipped, places = {}, {}
    for order in Order.objects.select_related("customer"):
        if order.pk in skipped:
            continue
        else:
            region = Region.objects.filter(customers=order.customer_id).first()
            places[order.pk] = region
    return places
