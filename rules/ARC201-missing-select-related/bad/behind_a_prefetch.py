"""A prefetch has all orders of a customer share one object, which keeps what it has worked out."""

from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)


class Customer(models.Model):
    region = models.ForeignKey(Region, on_delete=models.CASCADE)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)


def behind_a_prefetch():
    for order in Order.objects.prefetch_related("customer"):
        print(order.customer.region.name)  # ARC201 .prefetch_related("customer__region")


def behind_a_join():
    for order in Order.objects.select_related("customer"):
        print(order.customer.region.name)  # ARC201 .select_related("customer__region")


def behind_both():
    for item in Item.objects.select_related("order").prefetch_related("order__customer"):
        print(item.order.customer.region.name)  # ARC201 .prefetch_related("order__customer__region")


def beside_a_prefetch():
    for item in Item.objects.prefetch_related("order"):
        print(item.order.customer.region_id)  # ARC201 .prefetch_related("order__customer")


def handed_over():
    for order in Order.objects.prefetch_related("customer"):  # ARC201 .prefetch_related("customer__region")
        show(order.customer)


def show(customer):
    print(customer.region.name)
