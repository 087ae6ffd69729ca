from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Label(models.Model):
    name = models.CharField(max_length=40)


class Note(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    subject = GenericForeignKey()
    kind = models.CharField(max_length=20)


class Customer(models.Model):
    name = models.CharField(max_length=100)
    labels = models.ManyToManyField(Label)
    notes = GenericRelation(Note)


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
    number = models.CharField(max_length=20)
    is_open = models.BooleanField(default=True)


def order_of(customer: Customer, number):
    return customer.orders.get_or_create(number=number)[0]  # ARC214 customer and number


def label(customer: Customer, name):
    customer.labels.get_or_create(name=name)  # ARC214 Label.name


def welcome_note(customer: Customer):
    customer.notes.get_or_create(kind="welcome")  # ARC214 content_type, object_id and kind


def open_order(customer):
    return (
        Order.objects.filter(customer=customer)
        .select_related("customer")
        .get_or_create(is_open=True, defaults={"customer": customer})  # ARC214 customer and is_open
    )


def order_by_name(name, number):
    return Order.objects.get_or_create(  # ARC214
        customer__name=name, number=number, defaults={"customer": Customer.objects.get(name=name)}
    )
