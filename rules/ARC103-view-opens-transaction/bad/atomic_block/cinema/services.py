from .models import Seat


def book_seat(*, seat_id, guest):
    seat = Seat.objects.get(pk=seat_id)
    seat.guest = guest
    seat.save(update_fields=["guest"])
    return seat
