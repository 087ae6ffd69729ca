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


class LoadedFilter(admin.RelatedFieldListFilter):
    def field_choices(self, field, request, model_admin):
        rows = field.remote_field.model.objects.select_related("region")
        return [(row.pk, str(row)) for row in rows]


admin.FieldListFilter.register(lambda field: field.is_relation, LoadedFilter, take_priority=True)


@admin.register(Order)
class OrderAdmin(admin.ModelAdmin):
    list_display = ["number"]
    list_filter = ["customer"]
    raw_id_fields = ["customer"]
