# scope: relations in one function
from shop.models import Customer, Order


def run():
    names = {customer.pk: customer.name for customer in Customer.objects.all()}
    return [(order.number, names[order.customer_id]) for order in Order.objects.all()]
