from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)


class Customer(models.Model):
    name = models.CharField(max_length=100)
    region_name = models.CharField(max_length=50)


class Order(models.Model):
    number = models.CharField(max_length=20)
    sku = models.CharField(max_length=20)
    total = models.IntegerField(default=0)
    is_open = models.BooleanField(default=True)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")


class Size(models.TextChoices):
    SMALL = "s"
    LARGE = "l"


LETTERS = ("a", "b", "c")


def numbers():
    for size in Size:
        print(size, Product.objects.filter(name__endswith=size).count())
    for letter in LETTERS:
        print(letter, Product.objects.filter(name__startswith=letter).exists())
    for number in range(3):
        print(Order.objects.filter(total__gt=number * 100).count())
