from django.db import models


class Appointment(models.Model):
    starts = models.DateTimeField()
    kind = models.CharField(max_length=20)
    urgent = models.BooleanField(default=False)
    notes = models.TextField(blank=True)
