# scope: relations in one function
from shop.models import Order


def run():
    data = []
    for order in Order.objects.select_related("coupon"):
        data.append(
            {
                "number": order.number,
                "coupon": order.coupon.code if order.coupon else None,
                "customer": {"name": order.customer.name, "email": order.customer.email},
            }
        )
    return data
