# scope: relations in one function
from shop.models import Customer


def run():
    other = Customer.objects.order_by("pk").first()
    for customer in Customer.objects.order_by("pk")[1:]:
        other.tags.set(customer.tags.all())
