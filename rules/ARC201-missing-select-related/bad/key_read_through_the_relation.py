"""order.customer.pk fetches the customer; order.customer_id is on the row."""

from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=100)


class Courier(models.Model):
    name = models.CharField(max_length=100)


class Parcel(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    courier = models.ForeignKey(Courier, on_delete=models.SET_NULL, null=True)


def customer_ids():
    return [parcel.customer.id for parcel in Parcel.objects.all()]  # ARC201 read customer_id


def parcels_by_customer():
    grouped = {}
    for parcel in Parcel.objects.all():
        grouped.setdefault(parcel.customer.pk, []).append(parcel)  # ARC201 read customer_id
    return grouped


def guarded_by_the_key():
    for parcel in Parcel.objects.all():
        if parcel.courier_id:
            print(parcel.courier.name)  # ARC201 Parcel.courier
