# scope: relations across functions
from shop.models import Customer, WholesaleCustomer


def coupons(customer: Customer):
    name = customer.name
    if isinstance(customer, WholesaleCustomer):
        name = f"{name}, {customer.discount} %"
    return name, [str(order.coupon) for order in customer.orders.exclude(total=-1)]


def run():
    return coupons(Customer.objects.order_by("pk").first())
