from django.db import models


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
    is_open = models.BooleanField(default=True)


def open_order_lines():
    lines = []
    for order in Order.objects.filter(is_open=True):
        lines.append(f"{order.number}: {order.customer.name}")  # ARC201 .select_related("customer")
    return lines


def deeper_paths_belong_to_the_first_access():
    rows = []
    orders = Order.objects.filter(is_open=True).order_by("number")
    for order in orders:
        name = order.customer.name  # ARC201 .select_related("customer__region")
        rows.append((order.number, name, order.customer.region.name))
    return rows


def two_relations_are_two_findings():
    rows = []
    for order in Order.objects.all():
        customer = order.customer  # ARC201 Order.customer
        if order.coupon:  # ARC201 Order.coupon
            rows.append((customer.name, order.coupon.code))
    return rows
