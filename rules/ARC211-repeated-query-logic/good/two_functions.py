from django.db import models


class Ticket(models.Model):
    state = models.CharField(max_length=10)
    assignee = models.CharField(max_length=40, null=True)


def waiting():
    return Ticket.objects.filter(state="new", assignee=None)


def remind():
    return Ticket.objects.filter(assignee=None, state="new").count()
