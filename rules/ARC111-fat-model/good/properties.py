from datetime import date

from django.db import models


class Patient(models.Model):
    first_name = models.CharField(max_length=50)
    last_name = models.CharField(max_length=50)
    born = models.DateField()
    allergies = models.JSONField(default=dict)

    @property
    def name(self):
        return f"{self.first_name} {self.last_name}"

    @property
    def age(self):
        return date.today().year - self.born.year

    def note_allergy(self, substance, severity):
        self.allergies.update({substance: severity})

    def __str__(self):
        return self.name
