from django.db import models


class Car(models.Model):
    make = models.CharField(max_length=50)
    colour = models.CharField(max_length=20)
    doors = models.IntegerField()
    year = models.IntegerField()
    price = models.IntegerField()
