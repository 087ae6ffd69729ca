from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models


class Stamped(models.Model):
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Account(Stamped, AbstractBaseUser):
    class Meta:
        abstract = True
