from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from .permissions import PermissionsMixin


class Member(PermissionsMixin, AbstractBaseUser):  # ARC302 without Django's PermissionsMixin: add it last, and keep its own has_perm, which override it
    email = models.EmailField(unique=True)
    USERNAME_FIELD = "email"
