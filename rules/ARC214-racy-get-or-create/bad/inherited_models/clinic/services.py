from django.db import transaction

from .models import Doctor, Room


@transaction.atomic
def room_of(doctor, name):
    room, _ = Room.objects.get_or_create(owner=doctor, name=name)  # ARC214 owner and name
    return room


def room_locked(doctor, name):
    # There is no row yet that this lock could lock.
    return Room.objects.select_for_update().get_or_create(owner=doctor, name=name)  # ARC214


def move_in(pk, name):
    doctor = Doctor.objects.get(pk=pk)
    return doctor.room_set.update_or_create(name=name, defaults={"floor": 1})  # ARC214
