from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    tags = models.ManyToManyField(Tag)


class Entry(models.Model):
    sku = models.CharField(max_length=20)


def tags():
    """The query that gets the row may count for it."""
    found = {}
    for entry in Entry.objects.all():
        product = Product.objects.get(sku=entry.sku)
        found[entry.sku] = product.tags.count()  # ARC202 Product.tags
    return found
