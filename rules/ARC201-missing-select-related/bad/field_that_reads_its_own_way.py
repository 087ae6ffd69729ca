from django.db import models
from django.db.models.fields import related_descriptors


class ByDefaultManager(related_descriptors.ForwardManyToOneDescriptor):
    def get_queryset(self, **hints):
        return self.field.remote_field.model.objects.db_manager(hints=hints).all()


class LoadingForeignKey(models.ForeignKey):
    forward_related_accessor_class = ByDefaultManager


class Region(models.Model):
    name = models.CharField(max_length=100)


class CustomerManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("region")


class Customer(models.Model):
    region = models.ForeignKey(Region, on_delete=models.PROTECT)

    objects = CustomerManager()


class Order(models.Model):
    customer = LoadingForeignKey(Customer, on_delete=models.CASCADE)


def customers():
    orders = Order.objects.all()
    return [order.customer.region_id for order in orders]  # ARC201 add .prefetch_related("customer")
