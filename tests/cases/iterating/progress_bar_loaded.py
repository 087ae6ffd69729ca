# scope: relations in one function
import click

from shop.models import Order


def run():
    names = []
    with click.progressbar(Order.objects.select_related("customer"), label="Orders") as orders:
        for order in orders:
            names.append(order.customer.name)
    return names
