# scope: queries
import re

from shop.models import Customer, Order


def mentioned(text):
    names = re.findall(r"@(\w+)", text)
    if not names:
        return Customer.objects.none()
    return Customer.objects.filter(name__in=names)


def shown(text):
    known = {customer.name for customer in mentioned(text)}
    return [word for word in text.split() if word in known]


def run():
    return [shown(order.number) for order in Order.objects.all()]
