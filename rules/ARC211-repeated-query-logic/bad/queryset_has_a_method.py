from django.db import models


class RoomQuerySet(models.QuerySet):
    def bookable(self):
        return self.filter(is_closed=False, needs_repair=False)


class Room(models.Model):
    is_closed = models.BooleanField(default=False)
    needs_repair = models.BooleanField(default=False)
    floor = models.IntegerField()

    objects = RoomQuerySet.as_manager()


def choices():
    return Room.objects.filter(is_closed=False, needs_repair=False)  # ARC211 call RoomQuerySet.bookable


def ground_floor():
    rooms = Room.objects.filter(floor=0)
    return rooms.filter(needs_repair=False, is_closed=False)  # ARC211 call RoomQuerySet.bookable
