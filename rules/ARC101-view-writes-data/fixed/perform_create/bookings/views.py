from rest_framework.generics import ListCreateAPIView

from . import services
from .models import Booking
from .serializers import BookingSerializer


class BookingListView(ListCreateAPIView):
    queryset = Booking.objects.order_by("day")
    serializer_class = BookingSerializer

    def perform_create(self, serializer):
        booking = serializer.save()
        services.create_booking_list(booking=booking)
