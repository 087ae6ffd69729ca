import django_tables2 as tables
from django.db import models


class Supplier(models.Model):
    name = models.CharField(max_length=100)


class Part(models.Model):
    number = models.CharField(max_length=20)
    supplier = models.ForeignKey(Supplier, on_delete=models.PROTECT)


class PartTable(tables.Table):
    supplier = tables.Column(accessor="supplier__name")

    class Meta:
        model = Part
        fields = ["number"]


class PartList(tables.SingleTableView):
    table_class = PartTable
    queryset = Part.objects.order_by("number")  # ARC201 by PartTable.supplier
