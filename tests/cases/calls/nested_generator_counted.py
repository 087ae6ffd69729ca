# scope: relations in one function
from shop.models import Order


def run():
    def numbers():
        for order in Order.objects.all():
            yield order.number

    print(sorted(numbers()))
