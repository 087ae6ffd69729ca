"""Rows that a relation gave know the row they were asked from."""

from django.db import models


class Library(models.Model):
    name = models.CharField(max_length=100)


class Shelf(models.Model):
    library = models.ForeignKey(Library, on_delete=models.CASCADE, related_name="shelves")
    label = models.CharField(max_length=10)


class Address(models.Model):
    library = models.OneToOneField(Library, on_delete=models.CASCADE)
    street = models.CharField(max_length=100)


def labels(library_id):
    library = Library.objects.get(pk=library_id)
    return [f"{shelf.library.name} {shelf.label}" for shelf in library.shelves.all()]


def filtered_labels(library_id):
    library = Library.objects.get(pk=library_id)
    for shelf in library.shelves.exclude(label="").order_by("label"):
        print(shelf.library.name, shelf.label)


def all_libraries():
    for library in Library.objects.prefetch_related("shelves"):
        for shelf in library.shelves.all():
            print(shelf.library.name, shelf.label)


def back_over_a_one_to_one():
    for library in Library.objects.select_related("address"):
        print(library.address.street, library.address.library.name)
