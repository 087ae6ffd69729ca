from django.db import models


class Owner(models.Model):
    name = models.CharField(max_length=50)


class Boat(models.Model):
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE)


def show(boats):
    for boat in boats:
        print(boat.owner.name)


def of_both(numbers):
    if numbers:
        boats = Boat.objects.filter(pk__in=numbers)
    else:
        boats = Boat.objects.all()
    for boat in boats:
        print(boat.owner.name)  # ARC201 querysets (made in line 19 and line 21)


def handed_over(numbers):
    if numbers:
        boats = Boat.objects.filter(pk__in=numbers)  # ARC201 (made in line 28 and line 30)
    else:
        boats = Boat.objects.all()
    show(boats)


def built_on(numbers):
    boats = Boat.objects.all()  # one queryset, whatever is asked of it besides
    if numbers:
        boats = boats.filter(pk__in=numbers)
    for boat in boats:
        print(boat.owner.name)  # ARC201 queryset (made in line 35)
