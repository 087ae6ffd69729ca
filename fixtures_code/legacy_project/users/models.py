from django.contrib.auth.models import User
from django.db import models


class Profile(models.Model):
    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    headline = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    is_instructor = models.BooleanField(default=False)

    def __str__(self):
        return f"Profile {self.pk}"
