from django.db import models

PENDING, FAILED = "pending", "failed"


class Payment(models.Model):
    CREATED = "created"
    CANCELLED = "cancelled"

    state = models.CharField(max_length=10)
    order_id = models.IntegerField()


def of_order(order_id):
    return Payment.objects.filter(order_id=order_id, state__in=[Payment.CREATED, Payment.CANCELLED])


def of_basket(basket):
    states = (Payment.CANCELLED, Payment.CREATED)
    known = Payment.objects.filter(state__in=("cancelled", "created"), order_id=basket.order_id)  # ARC211 state__in=["cancelled", "created"]
    return known, states


def is_over(number):
    return Payment.objects.filter(state__in={Payment.CREATED, "cancelled"}, order_id=number).exists()  # ARC211 order_id=…
