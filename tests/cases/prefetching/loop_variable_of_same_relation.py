# scope: relations in one function
from shop.models import Region


def run():
    for region in Region.objects.prefetch_related("customers__orders"):
        for customer in region.customers.all():
            for order in customer.orders.all():
                print(region.name, order.number, order.coupon_id)
