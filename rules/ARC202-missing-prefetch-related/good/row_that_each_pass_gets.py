from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    tags = models.ManyToManyField(Tag)


class Entry(models.Model):
    sku = models.CharField(max_length=20)


def tags():
    """A prefetch for one row is a query more, as reading the relation is."""
    found = {}
    for entry in Entry.objects.all():
        product = Product.objects.get(sku=entry.sku)
        found[entry.sku] = [tag.name for tag in product.tags.all()]
    return found
