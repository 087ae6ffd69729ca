from django.db import models


class House(models.Model):
    name = models.CharField(max_length=50)


class Animal(models.Model):
    house = models.ForeignKey(House, on_delete=models.CASCADE, related_name="animals")


class Meal(models.Model):
    animal = models.ForeignKey(Animal, on_delete=models.CASCADE, related_name="meals")
