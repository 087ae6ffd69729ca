import logging

from allauth.account.signals import user_signed_up
from django.core.cache import cache
from django.core.mail import send_mail
from django.db import models
from django.db.models.signals import post_migrate, post_save, pre_delete, pre_save
from django.dispatch import Signal, receiver
from django.utils.text import slugify
from reports.models import Report

order_closed = Signal()


class Order(models.Model):
    number = models.CharField(max_length=20)
    slug = models.SlugField()
    invoice = models.FileField()


class Default(models.Model):
    name = models.CharField(max_length=20)


@receiver(pre_save, sender=Order)
def fill_slug(sender, instance, **kwargs):
    instance.slug = slugify(instance.number)


@receiver(post_save, sender=Order)
def renumber(sender, instance, created, **kwargs):
    if created:
        instance.number = str(instance.pk)
        instance.save(update_fields=["number"])
        Order.objects.exclude(pk=instance.pk).update(slug="")


@receiver(post_save, sender=Order)
def forget_cached(sender, instance, **kwargs):
    cache.delete(f"order-{instance.pk}")
    logging.getLogger(__name__).info("order %s saved", instance.pk)


@receiver(pre_delete, sender=Order)
def delete_invoice(sender, instance, **kwargs):
    instance.invoice.delete(save=False)


@receiver(post_migrate)
def create_defaults(sender, **kwargs):
    Default.objects.create(name="default")


@receiver(user_signed_up)
def welcome(request, user, **kwargs):
    send_mail("Welcome", "Hello", None, [user.email])


@receiver(order_closed)
def thank(sender, order, **kwargs):
    send_mail("Thank you", "Bye", None, [order.email])


@receiver(post_save, sender=Report)
def of_an_unknown_model(sender, instance, **kwargs):
    Default.objects.filter(name=instance.name).update(name="")


def not_connected(sender, instance, **kwargs):
    Default.objects.create(name=instance.number)
