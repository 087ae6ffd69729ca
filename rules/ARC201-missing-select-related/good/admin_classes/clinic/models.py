from django.db import models


class Doctor(models.Model):
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name


class Patient(models.Model):
    name = models.CharField(max_length=50)
    doctor = models.ForeignKey(Doctor, on_delete=models.PROTECT)
    referred_by = models.ForeignKey(
        Doctor, on_delete=models.SET_NULL, null=True, related_name="referrals"
    )

    def __str__(self):
        return self.name


class Chart(models.Model):
    patient = models.OneToOneField(Patient, on_delete=models.CASCADE)
    notes = models.TextField()

    def __str__(self):
        return f"of {self.patient.name}"


class Visit(models.Model):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE)
    day = models.DateField()

    def __str__(self):
        return f"{self.patient.name}, {self.day}"
