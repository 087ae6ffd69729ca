# scope: queries
from shop.models import Customer, Tag


def run():
    vip = Tag.objects.order_by("pk").first()
    return [
        customer.name
        for customer in Customer.objects.prefetch_related("tags")
        if customer.tags.contains(vip)
    ]
