from functools import partial

from celery import shared_task
from django.core.mail import send_mail
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver


class Customer(models.Model):
    email = models.EmailField()


class Profile(models.Model):
    customer = models.OneToOneField(Customer, on_delete=models.CASCADE)


class Statistics(models.Model):
    customers = models.IntegerField()


@shared_task
def index(pk):
    print(pk)


@receiver(post_save, sender=Customer)
def create_profile(sender, instance, created, **kwargs):  # ARC113 create_profile, on post_save of Customer, writes Profile
    if created:
        Profile.objects.create(customer=instance)


@receiver([post_save, post_delete], sender="shop.Customer")
def tell_the_office(sender, instance, **kwargs):  # ARC113 post_delete and post_save, sends mail (line 35: profile_of_user.notify → django.core.mail.send_mail): let the service that saves or deletes the row do it
    notify(instance)


def notify(customer):
    send_mail("Customers", customer.email, None, ["office@example.com"])


@receiver(post_save)
def count(sender, **kwargs):  # ARC113 count, on post_save, writes Statistics
    Statistics.objects.update(customers=models.F("customers") + 1)


def reindex(sender, instance, **kwargs):  # ARC113 dispatches a task
    transaction.on_commit(partial(index.delay, instance.pk))


post_save.connect(reindex, sender=Customer)
