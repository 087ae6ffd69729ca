from django.db import models
from django.db.models import prefetch_related_objects


class Warehouse(models.Model):
    name = models.CharField(max_length=100)


class Pallet(models.Model):
    warehouse = models.ForeignKey(Warehouse, on_delete=models.CASCADE)
    weight = models.IntegerField(default=1)


def heaviest():
    pallets = sorted(Pallet.objects.all(), key=lambda pallet: pallet.weight)
    prefetch_related_objects(pallets, "warehouse")
    return [pallet.warehouse.name for pallet in pallets]
