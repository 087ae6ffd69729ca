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


def names():
    known = {}
    for order in Order.objects.all():
        if order.sku not in known:
            known[order.sku] = Product.objects.get(sku=order.sku)
        print(order.number, known[order.sku].name)


def names_by_trying():
    known = {}
    for order in Order.objects.all():
        try:
            product = known[order.sku]
        except KeyError:
            product = known[order.sku] = Product.objects.get(sku=order.sku)
        print(order.number, product.name)
