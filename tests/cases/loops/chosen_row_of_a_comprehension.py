# scope: relations in one function
from shop.models import Order


def run():
    chosen = Order.objects.order_by("pk").first()
    names = [order.customer.name for order in Order.objects.all() if order == chosen]
    emails = [o.customer.email if chosen.id == o.id else "" for o in Order.objects.all()]
    return names + emails
