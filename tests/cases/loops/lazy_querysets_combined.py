# scope: relations in one function
from shop.models import Customer, Tag


def run():
    tags = Tag.objects.none()
    for customer in Customer.objects.all():
        tags = tags | customer.tags.all()
    return tags.distinct().query is not None
