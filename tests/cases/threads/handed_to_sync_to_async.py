# scope: relations across functions
from asgiref.sync import sync_to_async
from shop.models import Order


def buyer(order):
    return order.customer.name


async def run():
    return [await sync_to_async(buyer)(order) async for order in Order.objects.all()]
