"""Rows, numbers, new rows, values, raw rows, other models' rows: nothing to chain."""

from django.db import models


class Venue(models.Model):
    name = models.CharField(max_length=40)


class ConcertManager(models.Manager):
    def create_concert(self, title):
        return self.create(title=title)

    def next(self, today):
        return self.filter(day__gte=today).first()

    def by_title(self, title):
        return self.get(title=title)

    def ensure(self, title):
        concert, _ = self.get_or_create(title=title)
        return concert

    def seats(self):
        return self.aggregate(models.Sum("seats"))["seats__sum"]

    def titles(self):
        return self.values_list("title", flat=True)

    def days(self):
        return self.dates("day", "month")

    def by_rank(self):
        return self.raw("SELECT * FROM concert ORDER BY rank")

    def by_slow_rank(self):
        rows = self.raw("SELECT * FROM concert ORDER BY slow_rank")
        return rows

    def as_list(self):
        return list(self.filter(is_public=True))

    def as_dict(self):
        return self.in_bulk()

    def venues(self):
        return Venue.objects.filter(concert__is_public=True)

    def big_venues(self):
        return Venue.objects.filter(concert__seats__gt=1000)


class Concert(models.Model):
    venue = models.ForeignKey(Venue, models.CASCADE)
    title = models.CharField(max_length=40)
    day = models.DateField()
    seats = models.IntegerField()
    is_public = models.BooleanField(default=False)

    objects = ConcertManager()
