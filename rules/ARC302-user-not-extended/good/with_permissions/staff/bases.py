from django.contrib.auth import models as auth
from django.contrib.auth.base_user import AbstractBaseUser


class Account(auth.PermissionsMixin, AbstractBaseUser):
    class Meta:
        abstract = True
