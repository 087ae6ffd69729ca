# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.select_related("customer__wholesalecustomer"):
        if hasattr(order.customer, "wholesalecustomer"):
            print(order.customer.wholesalecustomer.discount)
