from django.db import transaction

from .models import Comment


@transaction.atomic
def close_ticket(*, ticket):
    ticket.status = "closed"
    ticket.save(update_fields=["status"])
    Comment.objects.create(ticket=ticket, text="Closed")
