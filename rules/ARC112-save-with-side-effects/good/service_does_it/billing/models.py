from django.db import models


class LedgerEntry(models.Model):
    text = models.CharField(max_length=100)


class Payment(models.Model):
    amount = models.DecimalField(max_digits=10, decimal_places=2)
