# scope: relations across functions
from shop.models import Customer, Order


def of_orders(rows):
    for order in Order.objects.prefetch_related("items"):
        rows.append({"name": order.number, "many": order.items.all()})


def of_customers(rows):
    for customer in Customer.objects.all():
        rows.append({"name": customer.name, "many": customer.email, "tags": customer.tags.all()})


def run():
    rows = []
    of_orders(rows)
    of_customers(rows)
    return [len(row["many"]) for row in rows]
