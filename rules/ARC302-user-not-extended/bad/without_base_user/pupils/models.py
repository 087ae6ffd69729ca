from django.contrib.auth.models import PermissionsMixin
from django.db import models


class Pupil(PermissionsMixin):  # ARC302 without Django's AbstractBaseUser
    number = models.CharField(max_length=8, unique=True)
    password = models.CharField(max_length=128)
