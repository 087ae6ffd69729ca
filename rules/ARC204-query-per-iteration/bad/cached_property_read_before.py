"""What a cached property gave is there of the row that was asked, if it was."""

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
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller
        print(heading(shop), shop.best_seller)


def advertise_some():
    for shop in Shop.objects.all():
        if shop.is_open:
            arrange(shop)
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller


def advertise_each_kind():
    for shop in Shop.objects.all():
        if shop.is_open:
            arrange(shop)
        else:
            print(heading(shop))  # ARC204 first() in Shop.best_seller


def advertise_what_is_asked_anew():
    for shop in Shop.objects.all():
        arrange(shop)
        print(shop.newest)  # ARC204 last() in Shop.newest


def advertise_pairs(shops: list[Shop]):
    for shop in Shop.objects.filter(is_open=True):
        arrange(shop)
        for other in shops:
            print(other.best_seller)  # ARC204 first() in Shop.best_seller


def advertise_others(others: list[Shop]):
    for shop in Shop.objects.filter(is_open=True):
        arrange(shop)
    for shop in others:
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller


def advertise_after_some():
    for shop in Shop.objects.filter(is_open=True):
        arrange_if_visited(shop)
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller


def arrange_if_visited(shop):
    if shop.visits:
        arrange(shop)


def advertise_twice():
    shops = Shop.objects.filter(is_open=True)
    for shop in shops:
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller
    for shop in shops:
        print(shop.best_seller)


def advertise_some_first(name):
    shops = Shop.objects.filter(is_open=True)
    for shop in shops:
        if shop.name == name:
            print(shop.best_seller)  # ARC204 first() in Shop.best_seller
    for shop in shops:
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller


def advertise_other_objects():
    shops = Shop.objects.filter(is_open=True)
    for shop in shops:
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller
    for shop in shops.all():
        print(shop.best_seller)  # ARC204 first() in Shop.best_seller
