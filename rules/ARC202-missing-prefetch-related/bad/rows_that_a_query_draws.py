from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    sku = models.CharField(max_length=20)
    tags = models.ManyToManyField(Tag)


class Entry(models.Model):
    sku = models.CharField(max_length=20)


def tags():
    found = {}
    for entry in Entry.objects.all():
        for product in Product.objects.filter(sku=entry.sku):
            found[entry.sku] = [tag.name for tag in product.tags.all()]  # ARC202 Product.tags
    return found
