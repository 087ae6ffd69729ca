from django.db import models


class Loaf(models.Model):
    is_sold = models.BooleanField(default=False)


class Sale(models.Model):
    loaf = models.ForeignKey(Loaf, on_delete=models.CASCADE)
