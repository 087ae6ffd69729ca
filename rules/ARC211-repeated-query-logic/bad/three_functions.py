from django.db import models
from django.http import JsonResponse


class Ticket(models.Model):
    state = models.CharField(max_length=10)
    assignee = models.CharField(max_length=40, null=True)


def waiting(request):
    return JsonResponse({"waiting": Ticket.objects.filter(state="new", assignee=None).count()})


def remind():
    for ticket in Ticket.objects.filter(assignee=None, state="new"):  # ARC211 waiting
        print(ticket.pk)


class Report:
    def lines(self):
        tickets = Ticket.objects.order_by("pk")
        return tickets.filter(  # ARC211 filter(state="new", assignee=None)
            state="new",
            assignee=None,
        )
