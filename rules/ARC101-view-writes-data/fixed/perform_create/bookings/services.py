from django.db import transaction
from django.db.models import F

from .models import Invoice, Room


@transaction.atomic
def create_booking_list(*, booking):
    (
        Room.objects.filter(pk=booking.room_id)
        .exclude(name="")
        .update(bookings_count=F("bookings_count") + 1)
    )
    Invoice.objects.create(booking=booking)
