from django.db import models

from staff import models as staff
from staff.models import Employee


class Patient(models.Model):
    doctor = models.ForeignKey(Employee, models.PROTECT)  # ARC304 the class staff.Employee
    nurses = models.ManyToManyField(staff.Employee)  # ARC304 Patient.nurses
