from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    substitute = models.ForeignKey("self", models.SET_NULL, null=True)
