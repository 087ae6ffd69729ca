# scope: relations in one function
from shop.models import Order


async def run():
    async for order in Order.objects.select_related("customer"):
        print(order.number, order.customer.name)
