from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)
    is_sold = models.BooleanField()
