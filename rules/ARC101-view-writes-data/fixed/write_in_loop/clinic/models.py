from django.db import models


class Patient(models.Model):
    name = models.CharField(max_length=100)
    is_active = models.BooleanField(default=True)


class Reminder(models.Model):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE)
    due = models.DateField()
