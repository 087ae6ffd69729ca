from django.db import models


class Garage(models.Model):
    name = models.CharField(max_length=100)


class Level(models.Model):
    garage = models.ForeignKey(Garage, on_delete=models.CASCADE, related_name="levels")
    spaces = models.IntegerField(default=0)


class Permit(models.Model):
    plate = models.CharField(max_length=12)
    approved = models.BooleanField(default=False)
