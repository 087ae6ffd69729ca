from functools import reduce
from operator import or_

from django.db import models


class TicketQuerySet(models.QuerySet):
    def first_of(self, **options):
        return self.filter(**options).first()


class Ticket(models.Model):
    status = models.CharField(max_length=20)
    milestone = models.CharField(max_length=20)

    objects = TicketQuerySet.as_manager()


class Search(models.Model):
    status = models.CharField(max_length=20)
    milestones = models.JSONField()

    def tickets(self):
        found = reduce(or_, [models.Q(milestone=each) for each in self.milestones])
        return Ticket.objects.filter(found, **{"status": self.status})

    def count(self):
        return self.tickets().count()


def report():
    found = []
    for search in Search.objects.all():
        found.append(search.count())  # ARC204 by count()
        found.append(Ticket.objects.first_of(status=search.status))  # ARC204 by first()
    return found


def matching(wanted):
    named = reduce(or_, [models.Q(**{name: value}) for name, value in wanted.items()])
    others = Ticket.objects.exclude(**wanted)
    return [
        (
            Ticket.objects.filter(named, status=search.status).count(),  # ARC204 by count()
            others.filter(status=search.status).count(),  # ARC204 by count()
        )
        for search in Search.objects.all()
    ]
