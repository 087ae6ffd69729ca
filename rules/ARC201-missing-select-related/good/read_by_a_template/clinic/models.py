from django.db import models


class Doctor(models.Model):
    name = models.CharField(max_length=100)
    ward = models.ForeignKey("Ward", on_delete=models.PROTECT)


class Ward(models.Model):
    name = models.CharField(max_length=100)


class Patient(models.Model):
    name = models.CharField(max_length=100)
    doctor = models.ForeignKey(Doctor, on_delete=models.PROTECT, related_name="patients")
    ward = models.ForeignKey(Ward, on_delete=models.PROTECT)

    @property
    def bed(self):
        return f"{self.ward.name} {self.pk}"
