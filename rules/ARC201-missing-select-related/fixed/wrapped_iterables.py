from itertools import chain

from django.db import models


class Doctor(models.Model):
    name = models.CharField(max_length=100)


class Appointment(models.Model):
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE)
    starts_at = models.DateTimeField()


def numbered():
    rows = []
    for number, appointment in enumerate(
        Appointment.objects.all().select_related("doctor"),
        start=1,
    ):
        rows.append((number, appointment.doctor.name))
    return rows


def with_rooms(rooms):
    rows = []
    for appointment, room in zip(
        Appointment.objects.order_by("starts_at").select_related("doctor"),
        rooms,
    ):
        rows.append((room, appointment.doctor.name))
    return rows


def by_start():
    appointments = sorted(
        Appointment.objects.all().select_related("doctor"),
        key=lambda row: row.starts_at,
    )
    return [appointment.doctor.name for appointment in appointments]


def latest_first():
    return [row.doctor.name for row in reversed(
        Appointment.objects.order_by("pk").select_related("doctor"),
    )]


def listed():
    appointments = list(Appointment.objects.all().select_related("doctor"))
    for appointment in appointments:
        print(appointment.doctor.name)


def newest():
    for appointment in Appointment.objects.order_by("-starts_at").select_related("doctor")[:50]:
        print(appointment.doctor.name)


def streamed():
    for appointment in Appointment.objects.select_related("doctor").iterator(chunk_size=500):
        print(appointment.doctor.name)


def early_and_late(noon):
    early = Appointment.objects.filter(starts_at__lt=noon).select_related("doctor")
    late = Appointment.objects.filter(starts_at__gte=noon).select_related("doctor")
    for appointment in chain(early, late):
        print(appointment.doctor.name)
