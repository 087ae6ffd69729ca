from django.db import models


class Person(models.Model):
    name = models.CharField(max_length=100)


class Patient(Person):
    ward = models.CharField(max_length=20)


def admit_all():
    """bulk_create() refuses models with a parent table."""
    for person in Person.objects.all():
        Patient.objects.create(name=person.name, ward="A")
