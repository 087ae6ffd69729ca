from django.db import models


class Landlord(models.Model):
    name = models.CharField(max_length=100)


class Flat(models.Model):
    landlord = models.ForeignKey(Landlord, on_delete=models.CASCADE)
    rooms = models.IntegerField(default=2)
    let = models.BooleanField(default=False)


def offers(max_rooms=None, newest_first=False):
    flats = Flat.objects.select_related("landlord").filter(let=False)
    flats = flats.exclude(rooms=0)
    if max_rooms is not None:
        flats = flats.filter(rooms__lte=max_rooms)
    if newest_first:
        flats = flats.order_by("-pk")
    for flat in flats:
        print(flat.landlord.name, flat.rooms)


def united():
    small = Flat.objects.select_related("landlord").filter(rooms__lt=3)
    large = Flat.objects.select_related("landlord").filter(rooms__gte=3)
    return [flat.landlord.name for flat in small | large]
