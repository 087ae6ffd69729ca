"""What a cached property gave is there when the same row is asked again."""

from django.db import models
from django.utils.functional import cached_property


class Product(models.Model):
    name = models.CharField(max_length=100)
    shop_name = models.CharField(max_length=50)


class Shop(models.Model):
    name = models.CharField(max_length=50)
    is_open = models.BooleanField(default=True)
    visits = models.IntegerField(default=0)

    @cached_property
    def best_seller(self):
        return Product.objects.filter(shop_name=self.name).first()

    @property
    def newest(self):
        return Product.objects.filter(shop_name=self.name).last()

    @cached_property
    def window(self):
        return window_of(self)


def window_of(shop):
    arrange(shop)
    return shop.best_seller


def arrange(shop):
    """It writes, so that it has its shops handed over one by one for good reasons."""
    print(shop.best_seller, shop.newest)
    shop.visits += 1
    shop.save()


def heading(shop):
    return f"{shop.name}: {shop.best_seller}"


def advertise():
    for shop in Shop.objects.all():
        arrange(shop)
        print(shop.best_seller)


def advertise_by_a_helper():
    for shop in Shop.objects.all():
        arrange(shop)
        print(heading(shop))


def advertise_windows():
    for shop in Shop.objects.order_by("name"):
        if not shop.is_open:
            continue
        print(shop.window)
        for line in heading(shop).splitlines():
            print(line, shop.best_seller)
