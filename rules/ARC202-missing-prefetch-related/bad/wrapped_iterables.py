from django.db import models


class Ingredient(models.Model):
    name = models.CharField(max_length=100)


class Pizza(models.Model):
    name = models.CharField(max_length=100)
    toppings = models.ManyToManyField(Ingredient)


def numbered():
    for number, pizza in enumerate(Pizza.objects.all(), start=1):
        print(number, [topping.name for topping in pizza.toppings.all()])  # ARC202 Pizza.toppings


def priced(prices):
    for pizza, price in zip(Pizza.objects.order_by("pk"), prices):
        print(price, list(pizza.toppings.all()))  # ARC202 Pizza.toppings


def sorted_by_name():
    pizzas = sorted(Pizza.objects.all(), key=lambda pizza: pizza.name)
    return [tuple(pizza.toppings.all()) for pizza in pizzas]  # ARC202 Pizza.toppings


def first_page():
    return sum(pizza.toppings.count() for pizza in list(Pizza.objects.all()[:50]))  # ARC202


def menu():
    for pizza in reversed(Pizza.objects.order_by("pk")):
        print(f"{pizza.name}: {', '.join(map(str, pizza.toppings.all()))}")  # ARC202 Pizza.toppings


def has_ingredient(ingredient):
    names = []
    for pizza in Pizza.objects.iterator():
        if ingredient in pizza.toppings.all():  # ARC202 Pizza.toppings
            names.append(pizza.name)
    return names


def counted_by_hand():
    pizzas = iter(Pizza.objects.all())
    total = 0
    for pizza in pizzas:
        toppings = pizza.toppings.all()  # ARC202 Pizza.toppings
        for _ in toppings:
            total += 1
    return total
