from django.db import models


class Parish(models.Model):
    name = models.CharField(max_length=100)


class Bell(models.Model):
    parish = models.ForeignKey(Parish, on_delete=models.CASCADE, related_name="bells")
    weight = models.IntegerField()


class Crack(models.Model):
    bell = models.ForeignKey(Bell, on_delete=models.CASCADE, related_name="cracks")


def all_parishes():
    for parish in Parish.objects.all():  # ARC202 by tell_all
        tell_heavy(parish)
        tell_loaded(parish)
        tell_all(parish)
        tell_some(parish)
        tell_one_or_another(parish)
    tell_one_or_another(Parish.objects.get(name="Ely"))


def tell_heavy(parish):
    for bell in parish.bells.filter(weight__gt=1000):
        print(list(bell.cracks.all()))  # ARC202 Bell.cracks


def tell_loaded(parish):
    for bell in parish.bells.filter(weight__gt=1000).prefetch_related("cracks"):
        print(list(bell.cracks.all()))


def tell_all(parish):
    """A prefetch of the parishes brings all of these, and is told of there."""
    for bell in parish.bells.all():
        print(list(bell.cracks.all()))


def tell_some(parish):
    """So it does those behind its own row."""
    for bell in parish.bells.all():
        for crack in bell.cracks.all():
            print(crack.bell.parish)


def tell_one_or_another(parish):
    for bell in parish.bells.order_by("weight"):
        print(bell.parish)
        print(list(bell.cracks.all()))  # ARC202 Bell.cracks
