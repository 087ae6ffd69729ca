"""The model has a QuerySet, and the manager's methods are not on it."""

from django.db import models


class PatientQuerySet(models.QuerySet):
    def insured(self):
        return self.exclude(insurance="")


class PatientManager(models.Manager):  # ARC212 of_doctor and waiting
    def get_queryset(self):
        return PatientQuerySet(self.model, using=self._db)

    def insured(self):
        return self.get_queryset().insured()

    def of_doctor(self, doctor):
        return self.filter(doctor=doctor)

    def waiting(self):
        return self.filter(is_waiting=True)


class Patient(models.Model):
    doctor = models.CharField(max_length=40)
    insurance = models.CharField(max_length=40)
    is_waiting = models.BooleanField(default=False)

    objects = PatientManager()
