"""Each row would have a joined copy of its own, and save it over what others have saved."""

from django.db import models


class Hall(models.Model):
    free = models.IntegerField()
    city = models.ForeignKey("City", on_delete=models.CASCADE)

    def take(self, seats):
        self.free -= seats
        self.save()


class City(models.Model):
    name = models.CharField(max_length=50)


class Show(models.Model):
    hall = models.ForeignKey(Hall, on_delete=models.CASCADE)


class Booking(models.Model):
    show = models.ForeignKey(Show, on_delete=models.CASCADE)
    seats = models.IntegerField()


def take_all():
    for booking in Booking.objects.all().prefetch_related("show__hall"):
        booking.show.hall.take(booking.seats)


def take_one(hall):
    for booking in Booking.objects.all().select_related("show__hall"):
        print(booking.show.hall.free)
    hall.take(1)


def take_anew():
    for booking in Booking.objects.all().select_related("show__hall__city"):
        print(booking.show.hall.city)
        Hall.objects.get(show__booking=booking).take(1)
