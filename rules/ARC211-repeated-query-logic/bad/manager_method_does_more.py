"""Nothing to call: what the manager's method gives is a number."""

from django.db import models


class SeatManager(models.Manager):
    def free(self):
        return self.filter(is_sold=False, is_blocked=False).count()


class Seat(models.Model):
    is_sold = models.BooleanField(default=False)
    is_blocked = models.BooleanField(default=False)

    objects = SeatManager()


def plan():
    return Seat.objects.filter(is_sold=False, is_blocked=False)


def sell():
    return Seat.objects.filter(is_sold=False, is_blocked=False).first()  # ARC211 make a QuerySet method of those in plan
