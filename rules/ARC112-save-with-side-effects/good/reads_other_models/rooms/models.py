from django.core.exceptions import ValidationError
from django.db import models


class Closure(models.Model):
    day = models.DateField(unique=True)


class Booking(models.Model):
    room = models.CharField(max_length=20)
    day = models.DateField()

    def clean(self):
        if Closure.objects.filter(day=self.day).exists():
            raise ValidationError({"day": "We are closed on that day."})
        others = Booking.objects.filter(room=self.room, day=self.day).exclude(pk=self.pk)
        if others.exists():
            raise ValidationError("The room is taken.")
