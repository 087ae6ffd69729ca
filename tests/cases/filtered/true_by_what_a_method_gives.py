# scope: relations across functions
from shop.models import Customer, Region


def label(customer):
    if customer.name:
        return customer.name
    if customer.region:
        return f"{customer.region.name}:{customer.pk}"
    return None


def title(customer):
    if label(customer):
        return label(customer)
    return customer.referrer.name if customer.referrer else ""


def run():
    region = Region.objects.order_by("pk")[0]
    Customer.objects.update(region=region, name="")
    return [title(customer) for customer in region.customers.all()]
