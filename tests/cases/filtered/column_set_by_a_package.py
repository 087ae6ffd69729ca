# scope: relations in one function
from django.forms import modelform_factory

from shop.models import Order


def run():
    form = modelform_factory(Order, fields=["status"])
    for order in Order.objects.filter(status="open"):
        form({"status": "paid"}, instance=order).is_valid()
        if order.status == "paid":
            print(order.customer.name)
