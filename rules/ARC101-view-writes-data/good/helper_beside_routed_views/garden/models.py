from django.db import models


class Bed(models.Model):
    crop = models.CharField(max_length=50)


class Harvest(models.Model):
    bed = models.ForeignKey(Bed, on_delete=models.CASCADE)
