from django.db import models
from django.db.models import Prefetch


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Shelf(models.Model):
    name = models.CharField(max_length=50)


class ShelfItem(models.Model):
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="items")
    tags = models.ManyToManyField(Tag)


class Parcel(models.Model):
    name = models.CharField(max_length=50)


class ParcelItem(models.Model):
    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="items")
    tags = models.ManyToManyField(Tag)


def shelves():
    return Shelf.objects.order_by("name").prefetch_related("items__tags")


def shelves_in_order():
    items = ShelfItem.objects.order_by("pk").prefetch_related("tags")
    return Shelf.objects.prefetch_related(Prefetch("items", queryset=items))


def label(parcel: Parcel):
    return [tag.name for item in parcel.items.all() for tag in item.tags.all()]  # ARC202 tags
