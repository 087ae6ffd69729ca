from clinic.managers import VisitQuerySet
from django.db import models


class Ward(models.Model):
    name = models.CharField(max_length=100)


class Doctor(models.Model):
    name = models.CharField(max_length=100)
    ward = models.ForeignKey(Ward, on_delete=models.CASCADE)


class Patient(models.Model):
    name = models.CharField(max_length=100)


class Visit(models.Model):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="visits")
    doctor = models.ForeignKey(Doctor, on_delete=models.CASCADE)
    cancelled = models.BooleanField(default=False)

    objects = VisitQuerySet.as_manager()
