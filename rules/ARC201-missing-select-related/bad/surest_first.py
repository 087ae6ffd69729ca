from django.db import models


class Clerk(models.Model):
    name = models.CharField(max_length=100)


class Customer(models.Model):
    name = models.CharField(max_length=100)


class Order(models.Model):
    note = models.TextField(blank=True)
    clerk = models.ForeignKey(Clerk, null=True, on_delete=models.SET_NULL)
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT)
    payer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="paid")

    def __str__(self):
        if self.note:
            return f"{self.note} ({self.clerk.name})"
        return "Order"

    @property
    def label(self):
        return self.customer.name


def labels():
    orders = Order.objects.order_by("pk")  # ARC201 Order.customer is fetched
    return [f"{order} {order.label}" for order in orders]


def payers():
    """What the loop itself reads stands at its own lines."""
    for order in Order.objects.all():
        print(order.payer.name)  # ARC201 "payer"
        print(order.customer.name)  # ARC201 "customer"
