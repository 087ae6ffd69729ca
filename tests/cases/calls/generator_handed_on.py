# scope: relations across functions
from shop.models import Tag


def grouped(pairs):
    found = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def regions(tag: Tag) -> dict[str, list[str]]:
    return grouped((str(customer.region), customer.name) for customer in tag.customers.all())


def run():
    return [regions(tag) for tag in Tag.objects.prefetch_related("customers__region")]
