# scope: relations in one function
from shop.models import Customer, Region


def run():
    nowhere = Region(name="nowhere")
    for customer in Customer.objects.all():
        customer.__dict__["region"] = nowhere
        print(customer.region)
