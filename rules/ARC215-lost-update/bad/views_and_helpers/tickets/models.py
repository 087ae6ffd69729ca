from django.contrib.auth.models import AbstractUser
from django.db import models


class CountField(models.PositiveIntegerField):
    """A number that is never typed in by hand."""

    def formfield(self, **kwargs):
        return None


class User(AbstractUser):
    credits = models.IntegerField(default=0)


class Show(models.Model):
    title = models.CharField(max_length=80)
    seats_left = CountField(default=100)

    def save(self, *args, **kwargs):
        self.title = self.title.strip()
        super().save(*args, **kwargs)


class Line(models.Model):
    show = models.ForeignKey(Show, on_delete=models.CASCADE, related_name="lines")
    name = models.CharField(max_length=80)
    quantity = models.PositiveSmallIntegerField(default=1)
