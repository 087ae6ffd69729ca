from django.db import models


class Pallet(models.Model):
    shelf = models.CharField(max_length=10)


class Movement(models.Model):
    pallet = models.ForeignKey(Pallet, on_delete=models.CASCADE)
