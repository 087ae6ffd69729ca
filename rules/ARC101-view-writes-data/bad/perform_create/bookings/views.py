from django.db.models import F
from rest_framework.generics import ListCreateAPIView

from .models import Booking, Invoice, Room
from .serializers import BookingSerializer


class BookingListView(ListCreateAPIView):
    queryset = Booking.objects.order_by("day")
    serializer_class = BookingSerializer

    def perform_create(self, serializer):
        booking = serializer.save()
        (
            Room.objects.filter(pk=booking.room_id)
            .exclude(name="")
            .update(bookings_count=F("bookings_count") + 1)  # ARC101 perform_create
        )
        Invoice.objects.create(booking=booking)
