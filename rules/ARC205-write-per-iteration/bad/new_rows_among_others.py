from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=50)


class Order(models.Model):
    number = models.IntegerField(default=0)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")


def fill_up(customer, wanted):
    orders = list(Order.objects.filter(customer=customer))
    for _ in range(len(orders), len(wanted)):
        orders.append(Order(customer=customer))
    for order in orders:
        order.number += 1
        order.save()  # ARC205 bulk_create() the new ones, bulk_update() the others


def count_up(customer):
    for order in Order.objects.filter(customer=customer):
        order.number += 1
        order.save()  # ARC205 call Order.objects.bulk_update()
