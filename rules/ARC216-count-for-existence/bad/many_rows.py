from django.db import models


class Club(models.Model):
    code = models.CharField(max_length=8, unique=True)
    name = models.CharField(max_length=80)


class Shirt(models.Model):
    club = models.ForeignKey(Club, on_delete=models.CASCADE, related_name="shirts")
    number = models.PositiveSmallIntegerField()

    class Meta:
        unique_together = [("club", "number")]


def by_part_of_a_unique_field(code):
    return Club.objects.filter(code__startswith=code).count() > 0  # ARC216 every matching Club


def by_any_of_many(codes):
    return Club.objects.filter(code__in=codes).count() > 0  # ARC216 every matching Club


def by_name(name):
    return Club.objects.filter(name=name).count() > 0  # ARC216 every matching Club


def by_part_of_a_key(number):
    return Shirt.objects.filter(number=number).count() > 0  # ARC216 every matching Shirt


def but_one(code):
    return Club.objects.exclude(code=code).count() > 0  # ARC216 every matching Club


def of_one_club(code):
    return Shirt.objects.filter(club__code=code).count() > 0  # ARC216 every matching Shirt
