# scope: relations across functions
import asyncio

from shop.models import Order


def buyer(order):
    return order.customer.name


async def run():
    order = await Order.objects.afirst()
    return await asyncio.to_thread(buyer, order) if order else None
