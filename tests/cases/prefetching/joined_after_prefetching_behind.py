# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("customer__tags").select_related("customer"):
        print(order.customer.name, [tag.name for tag in order.customer.tags.all()])
