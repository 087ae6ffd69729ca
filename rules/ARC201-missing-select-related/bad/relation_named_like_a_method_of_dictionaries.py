from django.contrib import admin
from django.db import models


class Vendor(models.Model):
    name = models.CharField(max_length=100)


class Catalog(models.Model):
    title = models.CharField(max_length=100)


class Item(models.Model):
    catalog = models.ForeignKey(Catalog, on_delete=models.CASCADE, related_name="items")
    vendor = models.ForeignKey(Vendor, on_delete=models.CASCADE)


@admin.register(Catalog)
class CatalogAdmin(admin.ModelAdmin):
    readonly_fields = ("vendors",)

    def vendors(self, catalog):
        return ", ".join([item.vendor.name for item in catalog.items.all()])  # ARC201 Item.vendor
