from django.db import models


class Parcel(models.Model):
    code = models.CharField(max_length=20, unique=True)
    status = models.CharField(max_length=20)
    scans = models.PositiveIntegerField(default=0)


class Visit(models.Model):
    path = models.CharField(max_length=200)
