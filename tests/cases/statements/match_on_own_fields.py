# scope: relations in one function
from shop.models import Order


def run():
    for order in Order.objects.all():
        match order.status:
            case Order.Status.OPEN:
                print("waiting:", order.customer_id)
            case _:
                print("done:", order.number)
