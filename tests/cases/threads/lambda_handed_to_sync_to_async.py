# scope: relations across functions
from asgiref.sync import sync_to_async
from shop.models import Order


async def run():
    async for order in Order.objects.all():
        print(await sync_to_async(lambda: order.customer.name)())
