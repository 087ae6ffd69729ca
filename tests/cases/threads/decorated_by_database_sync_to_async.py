# scope: relations across functions
from channels.db import database_sync_to_async
from shop.models import Order


@database_sync_to_async
def orders():
    return list(Order.objects.all())


@database_sync_to_async
def buyers(orders):
    return [order.customer.name for order in orders]


async def run():
    return await buyers(await orders())
