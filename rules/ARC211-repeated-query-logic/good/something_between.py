"""What the first call asks for is not all that the second one is asked of."""

from django.db import models
from django.db.models import Count


class BandQuerySet(models.QuerySet):
    def touring(self):
        return self.filter(concerts__gt=3)


class Band(models.Model):
    genre = models.CharField(max_length=10)
    is_active = models.BooleanField(default=True)

    objects = BandQuerySet.as_manager()


def one():
    return Band.objects.filter(genre="jazz").touring().filter(is_active=True)


def two():
    return Band.objects.filter(genre="jazz").annotate(n=Count("id")).filter(is_active=True)


def three():
    return Band.objects.filter(genre="jazz")[:10].filter(is_active=True)


def four():
    return Band.objects.filter(genre="jazz", is_active=True)


def five():
    return Band.objects.filter(genre="jazz", is_active=True).count()
