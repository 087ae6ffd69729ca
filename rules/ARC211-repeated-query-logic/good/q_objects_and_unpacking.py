from django.db import models
from django.db.models import Q


class Room(models.Model):
    is_closed = models.BooleanField(default=False)
    kind = models.CharField(max_length=10)


def small(limits):
    return Room.objects.filter(Q(size__lt=10) | Q(size=None), is_closed=False, kind="meeting")


def cheap(limits):
    return Room.objects.filter(is_closed=False, kind="meeting", **limits)


def plain():
    return Room.objects.filter(is_closed=False, kind="meeting")


def plain_too():
    return Room.objects.filter(is_closed=False, kind="meeting").count()
