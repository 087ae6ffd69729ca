from django.db import models


class Basket(models.Model):
    opened = models.DateTimeField()


class Item(models.Model):
    basket = models.ForeignKey(Basket, on_delete=models.CASCADE, related_name="items")
    price = models.IntegerField()


def total(items):
    """The message says where they are fetched, not where they were handed over."""
    return sum(item.price for item in items)


def totals():
    return [
        total(basket.items.all())
        for basket in Basket.objects.all()  # ARC202 by total (relation_handed_over.py:15)
    ]
