from django.contrib.auth.models import AbstractBaseUser
from django.db import models


class Pupil(AbstractBaseUser):
    number = models.CharField(max_length=8, unique=True)
