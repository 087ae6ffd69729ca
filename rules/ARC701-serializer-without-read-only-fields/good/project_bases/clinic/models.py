from core.models import Timestamped
from django.db import models


class Patient(Timestamped):
    name = models.CharField(max_length=100)


class LabResult(Timestamped):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE)
    value = models.FloatField()
