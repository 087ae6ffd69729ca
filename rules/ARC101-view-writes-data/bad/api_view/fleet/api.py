from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Trip, Vehicle


@api_view(["POST"])
def record_trip(request, plate):
    vehicle, created = Vehicle.objects.get_or_create(plate=plate)  # ARC101 record_trip
    trip = Trip.objects.create(vehicle=vehicle, kilometres=request.data["kilometres"])
    return Response({"id": trip.pk, "new_vehicle": created})
