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


def notify(order):
    if Product.objects.filter(sku=order.sku).exists():
        print("in stock", order.number)


def rename(order):
    product = Product.objects.get(sku=order.sku)
    product.name = order.number
    product.save()
    return product


def warn(order):
    if not Product.objects.filter(sku=order.sku).exists():
        print("out of stock", order.number)


def run():
    for order in Order.objects.all():
        notify(order)
        print(rename(order))
        tell = notify if order.is_open else warn
        tell(order)
