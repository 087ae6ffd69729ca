# scope: relations across functions
from shop.models import Order


class Opened:
    def __init__(self, orders):
        self.orders = orders

    def __enter__(self):
        raise TypeError("use async with")

    def __exit__(self, *error):
        return False

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return False


async def run():
    async with Opened(Order.objects.all()) as opened:
        async for order in opened.orders:
            print(order.number, len([item async for item in order.items.all()]))
