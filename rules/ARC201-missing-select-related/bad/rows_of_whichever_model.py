from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=50)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)


class Region(models.Model):
    name = models.CharField(max_length=50)


def batches(model, size=100, manager=None):
    """Regions have no customer that could be joined here."""
    manager = manager or model.objects
    start = 0
    while rows := manager.filter(pk__gt=start).order_by("pk")[:size]:
        yield rows
        start = max(row.pk for row in rows)


def customers():
    return [
        order.customer.name  # ARC201 to the queryset that batches() gives
        for orders in batches(Order)
        for order in orders
    ]


def regions():
    return [region.name for some in batches(Region) for region in some]
