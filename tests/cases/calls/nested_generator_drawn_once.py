# scope: relations in one function
from shop.models import Order


def run():
    def late():
        yield from Order.objects.all()

    first = next(late())
    print(first.created_by.name)
