# scope: relations across functions
from shop.models import Order


class Opened:
    def __enter__(self):
        return Order.objects.all()

    def __exit__(self, *error):
        return False

    async def __aenter__(self):
        return Order.objects.prefetch_related("items")

    async def __aexit__(self, *error):
        return False


async def run():
    async with Opened() as orders:
        async for order in orders:
            print(order.number, len([item async for item in order.items.all()]))
