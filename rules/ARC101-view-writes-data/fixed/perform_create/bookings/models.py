from django.db import models


class Room(models.Model):
    name = models.CharField(max_length=50)
    bookings_count = models.PositiveIntegerField(default=0)


class Booking(models.Model):
    room = models.ForeignKey(Room, on_delete=models.PROTECT)
    day = models.DateField()


class Invoice(models.Model):
    booking = models.OneToOneField(Booking, on_delete=models.CASCADE)
