from django.db import models
from django.db.models import Prefetch


class Region(models.Model):
    name = models.CharField(max_length=50)


class Customer(models.Model):
    name = models.CharField(max_length=100)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)


class Coupon(models.Model):
    code = models.CharField(max_length=20)


class Order(models.Model):
    number = models.CharField(max_length=20)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="orders")
    coupon = models.ForeignKey(Coupon, on_delete=models.SET_NULL, null=True, blank=True)


def a_deep_path_loads_every_hop():
    for order in Order.objects.select_related("customer__region"):
        print(order.customer.name, order.customer.region.name)


def calls_add_up():
    orders = Order.objects.select_related("customer").filter(number__gt="")
    for order in orders.select_related("coupon"):
        print(order.customer.name, order.coupon.code if order.coupon else "")


def prefetched_is_loaded_too():
    for order in Order.objects.prefetch_related("customer__region"):
        print(order.customer.region.name)


def prefetched_after_a_join():
    for order in Order.objects.select_related("customer").prefetch_related("customer__region"):
        print(order.customer.region.name)


def prefetched_with_its_own_queryset():
    customers = Customer.objects.select_related("region")
    return [
        order.customer.region.name
        for order in Order.objects.prefetch_related(Prefetch("customer", queryset=customers))
    ]


def under_another_name():
    prefetch = Prefetch("customer", to_attr="buyer")
    return [order.buyer.name for order in Order.objects.prefetch_related(prefetch)]


def wrapped():
    orders = Order.objects.select_related("customer").order_by("number")
    for number, order in enumerate(orders[:100], start=1):
        print(number, order.customer.name)
    for order in orders.iterator(chunk_size=100):
        print(order.customer.name)
    for order in sorted(orders, key=lambda row: row.number):
        print(order.customer.name)


def paths_chosen_by_the_caller(fields):
    for order in Order.objects.select_related(*fields):
        print(order.customer.name)
