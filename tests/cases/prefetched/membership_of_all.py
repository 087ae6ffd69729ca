# scope: queries
from shop.models import Customer, Tag


def run():
    vip = Tag.objects.order_by("pk").first()
    customers = Customer.objects.prefetch_related("tags")
    return [customer.name for customer in customers if vip in customer.tags.all()]
