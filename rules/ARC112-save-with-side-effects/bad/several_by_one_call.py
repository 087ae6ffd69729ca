from django.core.mail import send_mail
from django.db import models


class Log(models.Model):
    text = models.CharField(max_length=50)


class Stock(models.Model):
    count = models.IntegerField()


class Alert(models.Model):
    text = models.CharField(max_length=50)


class Order(models.Model):
    number = models.CharField(max_length=20)

    def save(self, *args, **kwargs):  # ARC112 Order.save writes Log and Stock (line 22: several_by_one_call.book → Log.create and Stock.update): move it
        super().save(*args, **kwargs)
        book(self)


class Return(models.Model):
    number = models.CharField(max_length=20)

    def delete(self, *args, **kwargs):  # ARC112 Return.delete writes Log, Stock and Alert and sends mail (line 30: several_by_one_call.cancel → … → Log.create, Stock.update, Alert.create and django.core.mail.send_mail): move it
        super().delete(*args, **kwargs)
        cancel(self)

    def clean(self):  # ARC112 Return.clean writes Alert (line 33: Alert.create) and writes Log and Stock (line 34: several_by_one_call.book → Log.create and Stock.update): move it
        Alert.objects.create(text=self.number)
        book(self)


def book(order):
    Log.objects.create(text=order.number)
    Stock.objects.update(count=models.F("count") - 1)


def cancel(order):
    book(order)
    warn(order)


def warn(order):
    Alert.objects.create(text=order.number)
    send_mail("Returned", order.number, None, ["office@example.com"])
