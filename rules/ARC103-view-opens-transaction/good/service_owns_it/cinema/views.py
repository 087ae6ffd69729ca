from django.shortcuts import redirect

from . import services


def seat_book(request, pk):
    seat = services.book_seat(seat_id=pk, guest=request.user)
    return redirect("seat-detail", pk=seat.pk)
