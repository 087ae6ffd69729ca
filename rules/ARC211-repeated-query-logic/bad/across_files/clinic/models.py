from django.db import models

NO_SHOW = "no-show"


class Visit(models.Model):
    class Status(models.TextChoices):
        BOOKED = "booked", "Booked"
        MISSED = NO_SHOW, "Missed"

    BOOKED = "booked"

    status = models.CharField(max_length=10, choices=Status.choices)
    paid_at = models.DateTimeField(null=True)
    doctor = models.CharField(max_length=40)
