from django.db import models
from simple_history.models import HistoricalRecords


class OwnRecords(HistoricalRecords):
    pass


class Ticket(models.Model):
    is_open = models.BooleanField(default=True)

    history = HistoricalRecords()


class Order(models.Model):
    is_open = models.BooleanField(default=True)

    history = OwnRecords(inherit=True)


def close_all():
    for ticket in Ticket.objects.filter(is_open=True):
        ticket.is_open = False
        ticket.save()
    for order in Order.objects.filter(is_open=True):
        order.is_open = False
        order.save()
