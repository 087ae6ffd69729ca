# scope: relations across functions
from asgiref.sync import sync_to_async
from shop.models import Order


@sync_to_async
def buyer(order):
    return order.customer.name


async def run():
    return [await buyer(order) async for order in Order.objects.all()]
