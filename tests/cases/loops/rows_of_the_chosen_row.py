# scope: relations in one function
from shop.models import Customer, Order


def run():
    chosen = Customer.objects.order_by("pk").first()
    for order in Order.objects.all():
        if order.customer_id == chosen.pk:
            print(order.coupon)
