"""first() of rows that are in order reads what a prefetch brings, and so does one that is missing."""

from django.db import models


class Trip(models.Model):
    name = models.CharField(max_length=50)


class Stop(models.Model):
    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="stops")
    number = models.IntegerField()

    class Meta:
        ordering = ["number"]


def prefetched():
    return [trip.stops.first() for trip in Trip.objects.prefetch_related("stops")]


def prefetched_once_the_rest_is_mended():
    for trip in Trip.objects.all():
        print(trip.stops.first(), [stop.number for stop in trip.stops.all()])
