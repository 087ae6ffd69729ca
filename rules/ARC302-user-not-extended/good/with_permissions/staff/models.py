from django.db import models

from .bases import Account


class Employee(Account):
    number = models.CharField(max_length=8, unique=True)
    USERNAME_FIELD = "number"
