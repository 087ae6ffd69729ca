# scope: relations across functions
import asyncio

from shop.models import Order


def buyer(order):
    return order.customer.name


async def run():
    return [await asyncio.to_thread(buyer, order) async for order in Order.objects.all()]
