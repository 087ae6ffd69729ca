# scope: relations in one function
from shop.models import Customer


def first(customers):
    for customer in customers:
        for order in customer.orders.all():
            if order.total >= 0:
                coupon = order.coupon
                if coupon is None:
                    return ""
                else:
                    break


def run():
    return first(Customer.objects.filter(orders__isnull=False).prefetch_related("orders"))
