"""The project's own user model.

It exists from the first migration on, because a user model is the one model that cannot be
exchanged later.
"""

from django.contrib.auth.models import AbstractUser
from django.db import models

from users.managers import UserManager


class User(AbstractUser):
    """A student, and for some also an instructor."""

    email = models.EmailField("email address", unique=True)
    headline = models.CharField(max_length=120, blank=True)
    is_instructor = models.BooleanField(default=False)

    objects = UserManager()
