# scope: relations in one function
from shop.models import Customer


def run():
    customer = Customer.objects.order_by("pk").first()
    orders = list(customer.orders.select_related("coupon"))
    for order in orders:
        print(order.coupon)
    return [order.coupon.code for order in orders if order.coupon]
