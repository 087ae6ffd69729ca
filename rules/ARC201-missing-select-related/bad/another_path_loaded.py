from django.db import models


class Country(models.Model):
    name = models.CharField(max_length=50)


class Owner(models.Model):
    name = models.CharField(max_length=100)
    country = models.ForeignKey(Country, on_delete=models.PROTECT)


class Breed(models.Model):
    name = models.CharField(max_length=50)


class Dog(models.Model):
    name = models.CharField(max_length=50)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="dogs")
    breed = models.ForeignKey(Breed, on_delete=models.PROTECT)


def only_the_first_hop():
    for dog in Dog.objects.select_related("owner"):
        print(dog.owner.country.name)  # ARC201 .select_related("owner__country")


def the_neighbour():
    for dog in Dog.objects.select_related("owner__country"):
        print(dog.owner.country.name, dog.breed.name)  # ARC201 Dog.breed


def filtered_by_the_relation(initial=""):
    for dog in Dog.objects.filter(owner__name__startswith=initial):
        print(dog.owner.name)  # ARC201 Dog.owner


def ordered_by_the_relation():
    for dog in Dog.objects.order_by("owner__name"):
        print(dog.owner.name)  # ARC201 Dog.owner


def cleared_again():
    for dog in Dog.objects.select_related("owner", "breed").select_related(None):
        print(dog.name, dog.breed.name)  # ARC201 Dog.breed


def prefetched_something_else():
    for dog in Dog.objects.prefetch_related("breed"):
        print(dog.breed.name, dog.owner.name)  # ARC201 Dog.owner


def annotated():
    for dog in Dog.objects.annotate(owner_name=models.F("owner__name")):
        print(dog.owner_name, dog.owner.name)  # ARC201 Dog.owner
