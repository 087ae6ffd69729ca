from django.db import models

from .bases import user_base


class Customer(user_base(), models.Model):
    number = models.CharField(max_length=12, unique=True)
