from celery import shared_task
from django import forms
from django.core.mail import send_mail
from django.db import models
from rest_framework import serializers


class Product(models.Model):
    stock = models.IntegerField()


class Order(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    email = models.EmailField()


class Subscription(models.Model):
    email = models.EmailField()


@shared_task
def confirm(pk):
    print(pk)


class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["product"]

    def create(self, validated_data):  # ARC114 writes Product (line 33: Product.update)
        order = super().create(validated_data)
        Product.objects.filter(pk=order.product_id).update(stock=models.F("stock") - 1)
        self._confirm(order)
        return order

    def _confirm(self, order):  # ARC114 OrderSerializer._confirm dispatches a task
        confirm.delay(order.pk)

    def update(self, instance, validated_data):  # ARC114 OrderSerializer.update sends mail
        notify(instance)
        return super().update(instance, validated_data)


def notify(order):
    send_mail("Your order", "It changed.", None, [order.email])


class SignUpForm(forms.Form):
    email = forms.EmailField()

    def save(self):  # ARC114 writes Subscription
        order = Order.objects.create(email=self.cleaned_data["email"])
        Order.objects.filter(pk=order.pk).update(email="")
        Subscription.objects.create(email=order.email)
