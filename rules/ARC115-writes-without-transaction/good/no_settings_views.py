from django.db import models
from django.shortcuts import redirect


class Order(models.Model):
    number = models.CharField(max_length=20)


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)

    def save(self, **kwargs):
        super().save(**kwargs)
        Order.objects.filter(pk=self.order_id).update(number="")


def order_create(request):
    order = Order.objects.create(number="1")
    Line.objects.create(order=order)
    return redirect(order)
