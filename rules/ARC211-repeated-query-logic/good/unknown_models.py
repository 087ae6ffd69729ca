"""Whose rows these are, or whether they are rows at all, nobody can tell."""

from django.db import models


class Ticket(models.Model):
    state = models.CharField(max_length=10)
    assignee = models.CharField(max_length=40, null=True)


def waiting(tickets):
    return tickets.filter(state="new", assignee=None)


def remind(tickets):
    return tickets.filter(state="new", assignee=None).count()


def search(index):
    return index.documents.filter(state="new", assignee=None)


def of_class(cls):
    return cls.objects.filter(state="new", assignee=None)


def known():
    return Ticket.objects.filter(state="new", assignee=None)


def known_too():
    return Ticket.objects.filter(state="new", assignee=None).count()
