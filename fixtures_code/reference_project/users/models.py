"""The project's own user model.

It exists from the first migration on, because a user model is the one model that cannot be
exchanged later.
"""

from uuid import uuid4

from django.contrib.auth.models import AbstractUser
from django.core.validators import RegexValidator
from django.db import models

from users.managers import UserManager


def avatar_path(user: "User", filename: str) -> str:
    """Name a file by chance: what the client called it is neither kept nor trusted."""
    return f"avatars/{uuid4().hex}"


class User(AbstractUser):
    """A student, and for some also an instructor; known by an e-mail address."""

    username = None
    email = models.EmailField("email address", unique=True)
    phone_number = models.CharField(
        max_length=16,
        blank=True,
        validators=[RegexValidator(r"^\+[1-9]\d{6,14}$", "Use the form +441632960000.")],
    )
    stripe_customer_id = models.CharField(max_length=255, blank=True, editable=False)
    headline = models.CharField(max_length=120, blank=True)
    is_instructor = models.BooleanField(default=False)
    avatar = models.ImageField(upload_to=avatar_path, blank=True)
    avatar_thumbnail = models.ImageField(upload_to=avatar_path, blank=True, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []
