from core.models import AccountRecord
from django.db import models

__all__ = ["Invoice", "InvoiceItem", "Quote"]


class Invoice(AccountRecord):
    number = models.CharField(max_length=20)


class Quote(AccountRecord):
    number = models.CharField(max_length=20)


class InvoiceItem(models.Model):
    invoice = models.ForeignKey(to="sales.Invoice", on_delete=models.CASCADE)
    text = models.CharField(max_length=100)
