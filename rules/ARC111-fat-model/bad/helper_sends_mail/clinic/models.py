from django.db import models

from notifications.messages import appointment_moved


class Appointment(models.Model):
    email = models.EmailField()
    starts = models.DateTimeField()

    def move(self, starts):  # ARC111 appointment_moved
        self.starts = starts
        self.save(update_fields=["starts"])
        appointment_moved(self)
