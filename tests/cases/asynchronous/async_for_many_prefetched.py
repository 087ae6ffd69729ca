# scope: relations in one function
from shop.models import Order


async def run():
    async for order in Order.objects.prefetch_related("items"):
        async for item in order.items.all():
            print(order.number, item.quantity)
