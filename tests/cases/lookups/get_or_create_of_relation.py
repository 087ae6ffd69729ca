# scope: queries
from shop.models import Customer


def run():
    for customer in Customer.objects.all():
        customer.tags.get_or_create(name="new")
