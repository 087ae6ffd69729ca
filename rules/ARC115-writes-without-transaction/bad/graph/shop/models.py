from django.db import models


class Order(models.Model):
    number = models.IntegerField()


class Payment(models.Model):
    number = models.IntegerField()
