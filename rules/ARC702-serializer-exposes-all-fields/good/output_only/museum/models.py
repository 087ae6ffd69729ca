from django.db import models


class Wing(models.Model):
    name = models.CharField(max_length=100)


class Painting(models.Model):
    title = models.CharField(max_length=100)
    insured_value = models.IntegerField(default=0)
    wing = models.ForeignKey(Wing, on_delete=models.CASCADE)
