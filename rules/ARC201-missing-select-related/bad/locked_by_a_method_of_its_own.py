"""A method that locks rows may take no ``of``, without which a join would lock others, or fail."""

from django.db import models


class TicketQuerySet(models.QuerySet):
    def locked(self):
        return self.select_for_update()


class Visitor(models.Model):
    name = models.CharField(max_length=50)


class Ticket(models.Model):
    visitor = models.ForeignKey(Visitor, null=True, on_delete=models.SET_NULL)

    objects = TicketQuerySet.as_manager()


def of_its_own():
    for ticket in Ticket.objects.filter(pk__gt=3).locked():
        print(ticket.visitor)  # ARC201 add .prefetch_related("visitor") to the queryset


def of_djangos():
    for ticket in Ticket.objects.filter(pk__gt=3).select_for_update():
        print(ticket.visitor)  # ARC201 add .select_related("visitor") and of=("self",) for select_for_update()


def of_none():
    for ticket in Ticket.objects.filter(pk__gt=3):
        print(ticket.visitor)  # ARC201 add .select_related("visitor") to the queryset
