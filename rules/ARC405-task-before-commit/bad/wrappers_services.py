from contextlib import contextmanager
from functools import wraps

from celery import Celery
from django.contrib import admin
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.decorators import method_decorator
from django.views import View

app = Celery("shop")


class Order(models.Model):
    number = models.IntegerField()


@app.task(bind=True)
def index(self, pk):
    print(pk)


def in_transaction(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        with transaction.atomic():
            return function(*args, **kwargs)

    return wrapper


@contextmanager
def logged_transaction():
    with transaction.atomic():
        yield


@in_transaction
def close(pk):
    index.delay(pk)  # ARC405 opened by wrappers_services.close


def reopen(pk):
    with logged_transaction():
        index.delay(pk)  # ARC405 opened by wrappers_services.reopen


@receiver(post_delete, sender=Order)
def forget(sender, instance, **kwargs):
    index.delay(instance.pk)  # ARC405 opened by post_delete


class OrderAdmin(admin.ModelAdmin):
    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        index.delay(obj.pk)  # ARC405 opened by the admin → OrderAdmin.save_model


@method_decorator(transaction.atomic, name="dispatch")
class TransactionalView(View):
    pass


class CloseView(TransactionalView):
    def post(self, request, pk):
        index.delay(pk)  # ARC405 opened by CloseView.post
