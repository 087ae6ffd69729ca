from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=100)


class CustomerManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("region")


class Customer(models.Model):
    region = models.ForeignKey(Region, on_delete=models.PROTECT)

    objects = CustomerManager()


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)


def regions():
    orders = Order.objects.prefetch_related("customer")
    return [order.customer.region.name for order in orders]  # ARC201 Customer.region
