"""What the rows have loaded is known where they were asked for, not here."""

from django.db import models


class Airport(models.Model):
    name = models.CharField(max_length=100)


class Departure(models.Model):
    airport = models.ForeignKey(Airport, on_delete=models.CASCADE)
    gate = models.CharField(max_length=5)


def board(departures):
    return [f"{departure.airport.name} {departure.gate}" for departure in departures]


def todays_board():
    return board(Departure.objects.select_related("airport"))
