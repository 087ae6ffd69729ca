"""Where conditions belong they may stand as often as they like."""

from django.db import models


class SeatQuerySet(models.QuerySet):
    def free(self):
        return self.filter(is_sold=False, is_blocked=False)

    def free_in(self, row):
        return self.filter(is_sold=False, is_blocked=False).filter(row=row)

    def count_free(self):
        return self.filter(is_sold=False, is_blocked=False).count()


class SeatManager(models.Manager.from_queryset(SeatQuerySet)):
    def first_free(self):
        return self.filter(is_sold=False, is_blocked=False).first()


class Seat(models.Model):
    is_sold = models.BooleanField(default=False)
    is_blocked = models.BooleanField(default=False)
    row = models.IntegerField()

    objects = SeatManager()


def plan():
    return Seat.objects.free().order_by("row")
