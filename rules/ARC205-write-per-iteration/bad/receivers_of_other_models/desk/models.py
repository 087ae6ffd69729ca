from django.contrib.auth import get_user_model
from django.db import models

User = get_user_model()


class Ticket(models.Model):
    title = models.CharField(max_length=100)
    is_open = models.BooleanField(default=True)
    owner = models.ForeignKey(User, on_delete=models.CASCADE)


class Event(models.Model):
    name = models.CharField(max_length=100)
    is_open = models.BooleanField(default=True)
