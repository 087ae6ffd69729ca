from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from rest_framework_simplejwt.models import TokenUser


class Worker(TokenUser, AbstractBaseUser):
    number = models.CharField(max_length=8, unique=True)
