from django.db import models
from django.db.models.signals import post_save

try:
    from warehouse.models import Parcel
except ImportError:
    Parcel = None


class Customer(models.Model):
    email = models.EmailField()


class Order(models.Model):
    number = models.CharField(max_length=20)


def number(sender, instance, created, **kwargs):
    if created:
        Order.objects.filter(pk=instance.pk).update(number=f"O-{instance.pk}")


for model in (Order,):
    post_save.connect(number, sender=model)


def check(sender, instance, created, **kwargs):
    """Of whichever rows: those that it writes may be the sender's own."""
    Customer.objects.filter(pk=instance.pk).update(email="")


def swapped(model):
    return Customer if model is Order else model


for model in (Order,):
    model = swapped(model)
    post_save.connect(check, sender=model)


def count(sender, instance, **kwargs):
    Order.objects.filter(number=instance.number).update(number="")


if Parcel is not None:
    post_save.connect(count, sender=Parcel)


def unheard(sender, instance, **kwargs):
    Order.objects.create(number="")


for function in (unheard,):
    print(function)
