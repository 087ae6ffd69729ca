from django.db import models


class Animal(models.Model):
    is_fed = models.BooleanField(default=False)
    house = models.CharField(max_length=10)
