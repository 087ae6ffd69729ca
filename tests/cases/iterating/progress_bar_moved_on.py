# scope: relations in one function
import click

from shop.models import Order


def run():
    with click.progressbar(Order.objects.all()) as bar:
        for order in bar:
            print(order.customer.name)
            bar.update(0)
