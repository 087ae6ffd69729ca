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


def open_orders(customer: Customer):
    return customer.orders.filter(is_open=True)


def of_customer(pk):
    """The loop does not draw the customer, so nothing can be annotated on its queryset."""
    customer = Customer.objects.get(pk=pk)
    for product in Product.objects.all():
        if customer.orders.filter(sku=product.sku).exists():  # ARC204 before the loop
            print(product.name)


def of_both(one: Customer, other: Customer):
    """Nor does it draw the one of two whose orders are not gone through."""
    for order in open_orders(other):
        if order in open_orders(one):  # ARC204 before the loop
            print(order.number)
