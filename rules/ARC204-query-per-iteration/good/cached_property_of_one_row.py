from django.utils.functional import cached_property
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


class Shop(models.Model):
    name = models.CharField(max_length=50)

    @cached_property
    def best_seller(self):
        return Product.objects.filter(name__contains=self.name).first()


def advertise(pk):
    shop = Shop.objects.get(pk=pk)
    return [(order.number, shop.best_seller) for order in Order.objects.all()]
