from django.db import models


class Ticket(models.Model):
    code = models.CharField(max_length=20, unique=True)
    is_open = models.BooleanField(default=True)
    changed_at = models.DateTimeField(auto_now=True)


def close_all(now):
    for ticket in Ticket.objects.filter(is_open=True):
        ticket.is_open = False
        print(ticket.pk)
        ticket.save()  # ARC205 collect the rows, set changed_at (auto_now) and call Ticket.objects.bulk_update()


def close_all_unstamped():
    for ticket in Ticket.objects.filter(is_open=True):
        ticket.is_open = False
        print(ticket.pk)
        ticket.save(update_fields=["is_open"])  # ARC205 collect the rows and call Ticket


def close_all_and_say_so():
    for ticket in Ticket.objects.filter(is_open=True):
        ticket.is_open = False
        print(ticket.pk)
        ticket.save(update_fields=["is_open", "changed_at"])  # ARC205 set changed_at (auto_now)
