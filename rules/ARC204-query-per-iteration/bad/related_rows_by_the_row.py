"""What a row's related rows are asked for by: the same for all rows, or by what the row says."""

from django.db import models


class Crate(models.Model):
    opened = models.DateField()
    days = models.IntegerField()


class Bottle(models.Model):
    crate = models.ForeignKey(Crate, on_delete=models.CASCADE)
    filled = models.DateField()
    is_full = models.BooleanField()


def full_ones(day):
    for crate in Crate.objects.all():
        print(list(crate.bottle_set.filter(is_full=True, filled=day)))  # ARC204 Prefetch("bottle_set"


def since_it_was_opened():
    for crate in Crate.objects.all():
        limit = crate.opened
        found = crate.bottle_set.filter(filled__gte=limit)  # ARC204 prefetch_related("bottle_set")
        print(list(found))


def others(crates):
    for crate in Crate.objects.filter(pk__in=crates):
        print(Bottle.objects.exclude(crate=crate).first())  # ARC204 choose among the rows in Python
