# scope: relations across functions
from asgiref.sync import sync_to_async
from shop.models import Order


def show(orders):
    return [order.customer.name for order in orders]


async def run():
    orders = await sync_to_async(list)(Order.objects.all())
    return await sync_to_async(show)(orders)
