from django.db import models


class Venue(models.Model):
    name = models.CharField(max_length=100)


class Concert(models.Model):
    title = models.CharField(max_length=100)
    venue = models.ForeignKey(Venue, on_delete=models.PROTECT)
