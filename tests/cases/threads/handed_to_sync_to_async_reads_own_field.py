# scope: relations across functions
from asgiref.sync import sync_to_async
from shop.models import Order


def number(order):
    return order.number


async def run():
    return [await sync_to_async(number)(order) async for order in Order.objects.all()]
