from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class User(AbstractBaseUser):  # ARC302 User extends AbstractBaseUser without Django's PermissionsMixin
    email = models.EmailField(unique=True)
    USERNAME_FIELD = "email"
