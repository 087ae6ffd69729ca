from django.contrib import admin
from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=100)


class Customer(models.Model):
    name = models.CharField(max_length=100)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)

    def __str__(self):
        return f"{self.name}, {self.region.name}"


class Order(models.Model):
    number = models.IntegerField()
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT)


@admin.register(Order)
class OrderAdmin(admin.ModelAdmin):  # ARC201 put a SimpleListFilter whose lookups() ask with .select_related("region") in place of "customer" in list_filter
    list_display = ["number"]
    list_filter = ["customer"]
    raw_id_fields = ["customer"]
