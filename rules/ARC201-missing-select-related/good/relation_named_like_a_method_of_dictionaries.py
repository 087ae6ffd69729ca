from django.contrib import admin
from django.db import models


class Vendor(models.Model):
    name = models.CharField(max_length=100)


class Catalog(models.Model):
    title = models.CharField(max_length=100)
    extra = models.JSONField(default=dict)


class Item(models.Model):
    catalog = models.ForeignKey(Catalog, on_delete=models.CASCADE, related_name="items")
    vendor = models.ForeignKey(Vendor, on_delete=models.CASCADE)


@admin.register(Catalog)
class CatalogAdmin(admin.ModelAdmin):
    readonly_fields = ("vendors", "settings")

    def vendors(self, catalog):
        items = catalog.items.select_related("vendor")
        return ", ".join([item.vendor.name for item in items])

    def settings(self, catalog):
        return [value.strip() for key, value in catalog.extra.items()]
