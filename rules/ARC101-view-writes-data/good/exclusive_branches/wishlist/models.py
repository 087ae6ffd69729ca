from django.db import models


class Wish(models.Model):
    session_key = models.CharField(max_length=40)
    product_id = models.IntegerField()
    rank = models.IntegerField(default=0)


class Reservation(models.Model):
    product_id = models.IntegerField()
