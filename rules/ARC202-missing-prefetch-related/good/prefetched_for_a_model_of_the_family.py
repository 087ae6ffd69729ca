from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Parcel(models.Model):
    name = models.CharField(max_length=50)


class ExpressParcel(Parcel):
    courier = models.CharField(max_length=50)


class Item(models.Model):
    parcel = models.ForeignKey(Parcel, on_delete=models.CASCADE, related_name="items")
    tags = models.ManyToManyField(Tag)


class Driver(models.Model):
    parcels = models.ManyToManyField(Parcel)


class Van(models.Model):
    driver = models.ForeignKey(Driver, on_delete=models.CASCADE)
    stickers = models.ManyToManyField(Tag)


def by_courier():
    return ExpressParcel.objects.order_by("courier").prefetch_related("items__tags")


def on_their_way():
    return Van.objects.select_related("driver").prefetch_related("stickers", "driver__parcels")


def label(parcel: Parcel):
    """Of express parcels the items came along, with their tags."""
    return [tag.name for item in parcel.items.all() for tag in item.tags.all()]


def parcels(driver: Driver):
    """Of drivers that came with their vans, the parcels came along."""
    return [parcel.name for parcel in driver.parcels.all()]


def stickers(van: Van):
    return [tag.name for tag in van.stickers.all()]
