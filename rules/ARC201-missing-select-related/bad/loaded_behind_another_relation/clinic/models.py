from django.db import models


class Doctor(models.Model):
    name = models.CharField(max_length=100)


class Patient(models.Model):
    name = models.CharField(max_length=100)

    def doctors_seen(self):
        return {visit.doctor.name for visit in self.visits.all()}  # ARC201 Visit.doctor

    def referring_doctors(self):
        return {referral.doctor.name for referral in self.referrals.all()}


class Visit(models.Model):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="visits")
    doctor = models.ForeignKey(Doctor, on_delete=models.PROTECT)


class Referral(models.Model):
    patient = models.ForeignKey(Patient, on_delete=models.CASCADE, related_name="referrals")
    doctor = models.ForeignKey(Doctor, on_delete=models.PROTECT)
