from django.db import models


class Trip(models.Model):
    name = models.CharField(max_length=50)


class Stop(models.Model):
    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="stops")
    number = models.IntegerField()

    class Meta:
        ordering = []


class Sight(models.Model):
    trip = models.ForeignKey(Trip, on_delete=models.CASCADE, related_name="sights")

    class Meta:
        ordering = ["pk"]


def in_no_order():
    for trip in Trip.objects.all():
        print(trip.stops.first(), len(trip.stops.all()))  # ARC204 Stop is queried once


def the_last():
    """It turns the order around, for which it asks anew."""
    for trip in Trip.objects.all():
        print(trip.sights.last(), len(trip.sights.all()))  # ARC204 Sight is queried once


def alone():
    for trip in Trip.objects.all():
        print(trip.sights.first())  # ARC204 Sight is queried once


def only_counted_besides():
    for trip in Trip.objects.all():
        print(trip.sights.first(), trip.sights.count())  # ARC204 Sight is queried once
