# scope: relations across functions
import asyncio

from shop.models import Order


def buyer(order):
    return order.customer.name


async def run():
    orders = Order.objects.select_related("customer")
    return [await asyncio.to_thread(buyer, order) async for order in orders]
