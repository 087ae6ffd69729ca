# scope: relations across functions
import asyncio

from shop.models import Order


def buyer(order):
    return order.customer.name


async def run():
    loop = asyncio.get_running_loop()
    return [await loop.run_in_executor(None, buyer, order) async for order in Order.objects.all()]
