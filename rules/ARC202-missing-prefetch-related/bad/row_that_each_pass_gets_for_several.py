from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    tags = models.ManyToManyField(Tag)


class Entry(models.Model):
    sku = models.CharField(max_length=20)


class Region(models.Model):
    name = models.CharField(max_length=50)


def tags():
    """Each pass of the inner loop asks again, which one prefetch for the row would save."""
    found = {}
    for entry in Entry.objects.all():
        product = Product.objects.get(sku=entry.sku)
        for region in Region.objects.all():
            found[region.name] = [tag.name for tag in product.tags.all()]  # ARC202 Product.tags
    return found
