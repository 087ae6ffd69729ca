from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=100)


class Customer(models.Model):
    region = models.ForeignKey(Region, on_delete=models.PROTECT)


class Order(models.Model):
    number = models.CharField(max_length=20)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)

    def save(self, *args, **kwargs):
        self.number = self.number.strip()
        super().save(*args, **kwargs)

    def take_region(self):
        self.region = self.customer.region


def fill_regions():
    for order in Order.objects.all():  # ARC201 Order.customer
        order.take_region()
        order.save()


def fill_regions_here():
    for order in Order.objects.all():
        order.region = order.customer.region  # ARC201 Order.customer
        order.save()
