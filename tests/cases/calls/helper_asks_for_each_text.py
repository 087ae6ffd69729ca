# scope: queries
from shop.models import Customer, Order


def mentioned(text):
    return Customer.objects.filter(name__in=text.split())


def shown(text):
    known = {customer.name for customer in mentioned(text)}
    return [word for word in text.split() if word in known]


def run():
    return [shown(order.number) for order in Order.objects.all()]
