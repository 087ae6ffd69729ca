from common.models import BranchRecord
from django.db import models


class Supplier(models.Model):
    name = models.CharField(max_length=100)


class StockEntry(BranchRecord):
    product = models.ForeignKey("shop.Product", on_delete=models.CASCADE)
    supplier = models.ForeignKey(Supplier, on_delete=models.PROTECT)
    amount = models.IntegerField(default=1)
