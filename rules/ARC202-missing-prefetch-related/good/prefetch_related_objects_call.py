from django.db import models
from django.db.models import prefetch_related_objects


class Supplier(models.Model):
    name = models.CharField(max_length=100)


class Delivery(models.Model):
    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE, related_name="deliveries")


def deliveries(supplier_ids):
    found = Supplier.objects.in_bulk(supplier_ids)
    suppliers = [found[pk] for pk in supplier_ids if pk in found]
    prefetch_related_objects(suppliers, "deliveries")
    return {supplier.name: list(supplier.deliveries.all()) for supplier in suppliers}


def all_deliveries():
    suppliers = list(Supplier.objects.all())
    prefetch_related_objects(suppliers, "deliveries")
    for supplier in suppliers:
        print(supplier.name, supplier.deliveries.count())
