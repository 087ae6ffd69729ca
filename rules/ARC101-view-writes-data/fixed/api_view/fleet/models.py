from django.db import models


class Vehicle(models.Model):
    plate = models.CharField(max_length=12, unique=True)
    mileage = models.PositiveIntegerField(default=0)


class Trip(models.Model):
    vehicle = models.ForeignKey(Vehicle, on_delete=models.CASCADE)
    kilometres = models.PositiveIntegerField()
