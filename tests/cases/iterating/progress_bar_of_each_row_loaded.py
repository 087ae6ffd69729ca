# scope: relations in one function
import click

from shop.models import Order


def run():
    for order in Order.objects.prefetch_related("items"):
        with click.progressbar(order.items.all()) as bar:
            for item in bar:
                print(item.quantity)
                bar.update(0)
