from django.db import models


class OpenOrders(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_open=True)


class Order(models.Model):
    number = models.IntegerField()
    is_open = models.BooleanField(default=True)

    objects = models.Manager()
    open = OpenOrders()


class Task(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)

    objects = OpenOrders()
