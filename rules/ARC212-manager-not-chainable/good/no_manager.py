"""Mixins and services that are called managers, and a manager that no model has."""

from django.db import models


class Ticket(models.Model):
    state = models.CharField(max_length=10)


class StateMixin:
    def open(self):
        return self.filter(state="open")

    def closed(self):
        return self.filter(state="closed")


class TicketManager:
    def open(self):
        return Ticket.objects.filter(state="open")

    def closed(self):
        return Ticket.objects.filter(state="closed")


class UnusedManager(models.Manager):
    def open(self):
        return self.filter(state="open")

    def closed(self):
        return self.filter(state="closed")
