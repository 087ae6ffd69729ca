from functools import reduce
from operator import or_

from django.db import models


class Ticket(models.Model):
    status = models.CharField(max_length=20)
    milestone = models.CharField(max_length=20)


class Search(models.Model):
    status = models.CharField(max_length=20)
    milestones = models.JSONField()

    def tickets(self):
        found = reduce(or_, [models.Q(milestone=each) for each in self.milestones])
        return Ticket.objects.filter(found, **{"status": self.status})

    def count(self):
        return self.tickets().count()


def report():
    return [search.count() for search in Search.objects.all()]  # ARC204 by count()
