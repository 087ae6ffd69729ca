# scope: relations across functions
from asgiref.sync import async_to_sync, sync_to_async
from shop.models import Order


async def buyer(order):
    return await sync_to_async(lambda: order.customer.name)()


def run():
    return [async_to_sync(buyer)(order) for order in Order.objects.all()]
