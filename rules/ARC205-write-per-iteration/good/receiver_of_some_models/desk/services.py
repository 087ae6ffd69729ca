from desk.models import Ticket


def close_all():
    for ticket in Ticket.objects.all():
        ticket.is_open = False
        ticket.save()
