from django.db import transaction

from .models import Trip, Vehicle


@transaction.atomic
def record_trip(*, plate, kilometres):
    vehicle, created = Vehicle.objects.get_or_create(plate=plate)
    trip = Trip.objects.create(vehicle=vehicle, kilometres=kilometres)
    return created, trip
