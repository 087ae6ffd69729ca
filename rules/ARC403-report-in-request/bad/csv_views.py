import csv
import io

from django.contrib import admin
from django.db import models
from django.http import HttpResponse


class Order(models.Model):
    email = models.EmailField()


def orders_csv(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    writer.writerow(["number", "email"])
    for order in Order.objects.all():
        writer.writerow([order.pk, order.email])  # ARC403 csv.writer.writerow builds a report while the user waits (view orders_csv)
    return response


def all_at_once(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    writer.writerows(Order.objects.values_list("pk", "email"))  # ARC403 csv.writer.writerows
    return response


def by_name(request):
    return HttpResponse(write(Order.objects.filter(email=request.GET["email"])))


def write(orders):
    file = io.StringIO()
    writer = csv.DictWriter(file, ["number"])
    writer.writeheader()
    for order in Order.objects.filter(pk__in=orders):
        writer.writerow({"number": order.pk})  # ARC403 view by_name → csv_views.write
    return file.getvalue()


@admin.action(description="Export")
def export(modeladmin, request, queryset):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    for order in Order.objects.filter(pk__in=queryset):
        writer.writerow([order.pk])  # ARC403 admin action export
    return response
