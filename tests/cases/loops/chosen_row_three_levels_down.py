# scope: relations in one function
from shop.models import Customer, Item


def run():
    chosen = Item.objects.first()
    for customer in Customer.objects.prefetch_related("orders__items"):
        for order in customer.orders.all():
            for item in order.items.all():
                if item.pk == chosen.pk:
                    print(item.product.price)
