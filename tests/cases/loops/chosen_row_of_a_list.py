# scope: relations in one function
from shop.models import Order


def run():
    chosen = Order.objects.order_by("pk").first()
    for order in [*Order.objects.exclude(pk=chosen.pk), chosen]:
        if order == chosen:
            print(order.customer.name)
    for order in [chosen, *Order.objects.exclude(pk=chosen.pk)]:
        if chosen.pk == order.pk:
            print(order.coupon)
