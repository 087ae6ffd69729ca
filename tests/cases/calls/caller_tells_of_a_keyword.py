# scope: queries
from shop.models import Tag


def latest(*, tag, limit=None):
    found = []
    for customer in tag.customers.all():
        found.append(customer.orders.order_by("-pk").first())
    return found[:limit]


def run():
    return latest(tag=Tag.objects.get(name="Tag 0"))
