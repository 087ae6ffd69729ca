"""What the column holds is no help where more than that is read of the row behind it."""

from django.db import models


class Country(models.Model):
    code = models.CharField(max_length=2, unique=True)
    name = models.CharField(max_length=100)


class Port(models.Model):
    name = models.CharField(max_length=100)
    country = models.ForeignKey(Country, on_delete=models.CASCADE, to_field="code")
    owner = models.ForeignKey(Country, on_delete=models.SET_NULL, null=True, related_name="ports")


def by_code():
    return [port.country.code for port in Port.objects.all()]  # ARC201 read country_id


def by_key():
    return [port.country.pk for port in Port.objects.all()]  # ARC201 .select_related("country")


def owners():
    return [port.owner.id for port in Port.objects.exclude(owner=None)]  # ARC201 read owner_id


def named():
    found = {}
    for port in Port.objects.all():
        found[port.owner.id] = port.name  # ARC201 .select_related("owner")
        print(port.owner.name)
    return found


def shown():
    for port in Port.objects.all():
        print(port.owner.pk, of(port))  # ARC201 .select_related("owner")


def of(port):
    return port.owner.name
