from bookings.models import Booking, Review
from rest_framework import generics, viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response

from .serializers import BookingSerializer, ReviewSerializer


class BookingViewSet(viewsets.ModelViewSet):
    queryset = Booking.objects.prefetch_related("extras")
    serializer_class = BookingSerializer


class ReviewListView(generics.ListAPIView):
    queryset = Review.objects.all()
    serializer_class = ReviewSerializer


@api_view(["POST"])
def add_review(request):
    serializer = ReviewSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    serializer.save()
    return Response(serializer.data, status=201)
