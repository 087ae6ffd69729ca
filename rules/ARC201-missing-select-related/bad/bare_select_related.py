"""select_related() without arguments does not follow a foreign key that may be null."""

from django.db import models


class Agent(models.Model):
    name = models.CharField(max_length=100)


class Queue(models.Model):
    name = models.CharField(max_length=100)
    lead = models.ForeignKey(Agent, on_delete=models.SET_NULL, null=True, related_name="+")


class Ticket(models.Model):
    subject = models.CharField(max_length=200)
    queue = models.ForeignKey(Queue, on_delete=models.CASCADE)
    assignee = models.ForeignKey(Agent, on_delete=models.SET_NULL, null=True, blank=True)


def assignees():
    names = []
    for ticket in Ticket.objects.select_related():
        if ticket.assignee is not None:  # ARC201 .select_related("assignee")
            names.append(ticket.assignee.name)
    return names


def leads():
    for ticket in Ticket.objects.select_related():
        print(ticket.queue.name, ticket.queue.lead)  # ARC201 .select_related("queue__lead")
