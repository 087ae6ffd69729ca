from django.db import models


class Ticket(models.Model):
    state = models.CharField(max_length=10)
    assignee = models.CharField(max_length=40, null=True)


def waiting(is_brief):
    if is_brief:
        return Ticket.objects.filter(state="new", assignee=None)[:10]
    if Ticket.objects.filter(state="new", assignee=None).count() > 100:
        return Ticket.objects.filter(state="new", assignee=None)[:100]
    return Ticket.objects.filter(state="new", assignee=None)


def remind():
    def count():
        return Ticket.objects.filter(assignee=None, state="new").count()

    return count() or Ticket.objects.filter(assignee=None, state="new").exists()
