from django.db import models


class Item(models.Model):
    name = models.CharField(max_length=100)
    colour = models.CharField(max_length=20)
    size = models.CharField(max_length=5)
    brand = models.CharField(max_length=50)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    is_new = models.BooleanField(default=False)
