# scope: relations in one function
from shop.models import Order


def run():
    wanted = Order.objects.order_by("pk").first().number
    for order in Order.objects.all():
        if order.number == wanted:
            print(order.customer.name)
        if order.number != wanted:
            continue
        print(order.items.filter(quantity=1).count())
