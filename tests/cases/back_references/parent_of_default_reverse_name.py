# scope: relations in one function
from shop.models import Customer


def run():
    customer = Customer.objects.order_by("pk").first()
    for referred in customer.customer_set.all():
        print(referred.name, referred.referrer.name)
