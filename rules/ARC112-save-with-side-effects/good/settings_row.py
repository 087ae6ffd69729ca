from django.core.exceptions import ValidationError
from django.db import models


class Limits(models.Model):
    seats = models.PositiveIntegerField(default=30)

    @classmethod
    def current(cls):
        limits, _ = cls.objects.get_or_create(pk=1)
        return limits


class Course(models.Model):
    seats = models.PositiveIntegerField()

    def clean(self):
        if self.seats > Limits.current().seats:
            raise ValidationError("The hall has fewer seats.")
