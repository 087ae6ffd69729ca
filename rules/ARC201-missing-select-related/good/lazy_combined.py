"""A loop that only builds up a queryset reads no rows."""

from django.db import models
from django.db.models import Q


class Shop(models.Model):
    name = models.CharField(max_length=100)


class Receipt(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    total = models.IntegerField(default=10)


def receipts_for(limits):
    receipts = Receipt.objects.none()
    for limit in limits:
        receipts |= Receipt.objects.filter(total__gte=limit)
    return receipts.select_related("shop")


def receipts_between(ranges):
    condition = Q()
    for low, high in ranges:
        condition |= Q(total__gte=low, total__lt=high, shop__name__gt="")
    receipts = Receipt.objects.filter(condition)
    receipts = receipts.select_related("shop")
    return [receipt.shop.name for receipt in receipts]
