# scope: relations across functions
from shop.models import Tag


def referrers(tag: Tag) -> list[str]:
    return [str(customer.referrer) for customer in tag.customers.all()]


def export() -> list[list[str]]:
    return [referrers(tag) for tag in Tag.objects.prefetch_related("customers__referrer")]


def run():
    tag = Tag.objects.prefetch_related("customers__referrer").get(name="Tag 0")
    return referrers(tag)
