# scope: queries
from shop.models import Customer, Order


async def run():
    async for order in Order.objects.all():
        customer = await Customer.objects.aget(pk=order.customer_id)
        print(customer.name)
