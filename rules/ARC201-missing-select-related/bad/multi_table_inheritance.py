from django.db import models


class City(models.Model):
    name = models.CharField(max_length=100)


class Place(models.Model):
    name = models.CharField(max_length=100)
    city = models.ForeignKey(City, on_delete=models.CASCADE)


class Restaurant(Place):
    stars = models.IntegerField(default=1)


class BestRestaurant(Restaurant):
    class Meta:
        proxy = True


def inherited_foreign_key():
    for restaurant in Restaurant.objects.all():
        print(restaurant.city.name)  # ARC201 .select_related("city")


def through_a_proxy():
    return [restaurant.city.name for restaurant in BestRestaurant.objects.all()]  # ARC201 .city


def child_of_the_parent():
    for place in Place.objects.filter(restaurant__isnull=False):
        print(place.name, place.restaurant.stars)  # ARC201 Place.restaurant
