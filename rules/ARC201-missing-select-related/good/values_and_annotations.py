from django.db import models
from django.db.models import F


class Airline(models.Model):
    name = models.CharField(max_length=100)


class Flight(models.Model):
    airline = models.ForeignKey(Airline, on_delete=models.CASCADE)
    number = models.CharField(max_length=10)


def as_tuples():
    return [
        f"{airline} {number}"
        for airline, number in Flight.objects.values_list("airline__name", "number")
    ]


def as_dicts():
    for flight in Flight.objects.values("airline", "airline__name"):
        print(flight["airline"], flight["airline__name"])


def as_named_tuples():
    for flight in Flight.objects.values_list("airline", "number", named=True):
        print(flight.airline, flight.number)


def annotated():
    for flight in Flight.objects.annotate(airline_name=F("airline__name")):
        print(flight.airline_name, flight.number)
