from django.core.exceptions import ValidationError
from django.db import models


class Rejection(models.Model):
    reason = models.TextField()


class Enrolment(models.Model):
    pupil = models.CharField(max_length=100)
    age = models.PositiveIntegerField()

    def clean(self):  # ARC112 Rejection
        if self.age < 6:
            Rejection.objects.create(reason=f"{self.pupil} is too young")
            raise ValidationError({"age": "Pupils must be at least six."})
