from django.db import transaction

from .models import Seat


@transaction.atomic
def book_seat(*, seat_id, guest):
    seat = Seat.objects.select_for_update().get(pk=seat_id)
    seat.guest = guest
    seat.save(update_fields=["guest"])
    return seat
