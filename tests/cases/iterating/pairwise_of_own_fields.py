# scope: relations in one function
from itertools import pairwise

from shop.models import Order


def run():
    orders = Order.objects.all()
    return [
        (earlier.number, later.customer_id)
        for earlier, later in pairwise(orders)
        if earlier.customer_id != later.customer_id
    ]
