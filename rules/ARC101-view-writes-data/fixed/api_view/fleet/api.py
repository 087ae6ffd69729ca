from rest_framework.decorators import api_view
from rest_framework.response import Response

from . import services


@api_view(["POST"])
def record_trip(request, plate):
    created, trip = services.record_trip(
        plate=plate,
        kilometres=request.data["kilometres"],
    )
    return Response({"id": trip.pk, "new_vehicle": created})
