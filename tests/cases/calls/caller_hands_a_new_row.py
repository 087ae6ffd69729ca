# scope: queries
from shop.models import Tag


def latest(tag):
    found = []
    for customer in tag.customers.all():
        found.append(customer.orders.order_by("-pk").first())
    return found


def run():
    return latest(Tag.objects.create(name="New"))
