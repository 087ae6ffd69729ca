"""Each pass has an object of its own for the same row: all of them would be written, each alone."""

from django.db import models


class Hall(models.Model):
    free = models.IntegerField()


class Tag(models.Model):
    uses = models.IntegerField()


class Booking(models.Model):
    hall = models.ForeignKey(Hall, on_delete=models.CASCADE)
    tags = models.ManyToManyField(Tag)
    seats = models.IntegerField()


def of_objects_that_each_pass_gets():
    for booking in Booking.objects.select_related("hall"):
        booking.hall.free -= booking.seats
        booking.hall.save()  # ARC205 collect the rows, one object for each key, and call Hall.objects.bulk_update()


def of_one_object():
    for booking in Booking.objects.prefetch_related("hall"):
        booking.hall.free -= booking.seats
        booking.hall.save()  # ARC205 collect the rows and call Hall.objects.bulk_update()


def of_links():
    for booking in Booking.objects.prefetch_related("tags"):
        for tag in booking.tags.all():
            tag.uses += 1
            tag.save()  # ARC205 collect the rows, one object for each key, and call Tag.objects.bulk_update()


def of_its_own():
    for booking in Booking.objects.all():
        booking.seats += 1
        booking.save(update_fields=["seats"])  # ARC205 collect the rows and call Booking.objects.bulk_update()
