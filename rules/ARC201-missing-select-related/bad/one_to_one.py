from django.db import models


class Patient(models.Model):
    name = models.CharField(max_length=100)


class MedicalRecord(models.Model):
    patient = models.OneToOneField(Patient, on_delete=models.CASCADE, related_name="record")
    blood_group = models.CharField(max_length=3)


class InsuranceCard(models.Model):
    patient = models.OneToOneField(Patient, on_delete=models.CASCADE)
    number = models.CharField(max_length=20)


def forward():
    for record in MedicalRecord.objects.all():
        print(record.patient.name)  # ARC201 MedicalRecord.patient


def reverse():
    for patient in Patient.objects.all():
        print(patient.name, patient.record.blood_group)  # ARC201 .select_related("record")


def reverse_by_default_name():
    patients = Patient.objects.all()
    return [patient.insurancecard.number for patient in patients]  # ARC201 Patient.insurancecard


def missing_is_asked_for_too():
    for patient in Patient.objects.all():
        if hasattr(patient, "record"):  # ARC201 Patient.record
            print(patient.record.blood_group)
