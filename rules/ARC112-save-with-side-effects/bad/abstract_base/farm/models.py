from django.db import models

from core.models import Tracked


class Animal(Tracked):
    name = models.CharField(max_length=50)
