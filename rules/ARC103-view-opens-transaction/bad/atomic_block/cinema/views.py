from django.db import transaction
from django.shortcuts import redirect

from . import services


def seat_book(request, pk):
    with transaction.atomic():  # ARC103 seat_book
        seat = services.book_seat(seat_id=pk, guest=request.user)
    return redirect("seat-detail", pk=seat.pk)
