from django.core.mail import send_mail
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


class Log(models.Model):
    text = models.TextField()


def log_saved(sender, instance, **kwargs):  # ARC113 log_saved, on post_save of Customer and Order, writes Log
    Log.objects.create(text=str(instance))


for model in (Customer, Order):
    post_save.connect(log_saved, sender=model)


def log_parcel(sender, instance, **kwargs):  # ARC113 log_parcel, on post_save, sends mail
    send_mail("Sent", "...", None, [instance.email])


if Parcel is not None:
    post_save.connect(log_parcel, sender=Parcel)
