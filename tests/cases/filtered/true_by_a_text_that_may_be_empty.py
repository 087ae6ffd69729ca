# scope: relations across functions
from shop.models import Customer, Region


def label(customer):
    if customer.email:
        return customer.name
    if customer.region:
        return f"{customer.name}{customer.short_email}"
    return None


def title(customer):
    if label(customer):
        return label(customer)
    return customer.referrer.name if customer.referrer else ""


def run():
    region = Region.objects.order_by("pk")[0]
    Customer.objects.update(region=region, name="", email="")
    return [title(customer) for customer in region.customers.all()]
