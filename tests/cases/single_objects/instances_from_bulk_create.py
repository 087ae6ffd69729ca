# scope: relations in one function
from shop.models import Customer, Region


def run():
    region = Region.objects.order_by("pk").first()
    customers = Customer.objects.bulk_create(
        [Customer(name=f"C{i}", email="c@shop.test", region=region) for i in range(10)]
    )
    return [customer.region.name for customer in customers]
