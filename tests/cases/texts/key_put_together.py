# scope: relations in one function
from shop.models import Item, Order


def run():
    orders = {}
    for order in Order.objects.all():
        orders[f"{order.pk}"] = order
    return [orders[f"{item.order_id}"].customer.name for item in Item.objects.all()]
