from django.contrib.auth.models import User
from django.db import models


class Tagged(models.Model):
    owner = models.ForeignKey(User, models.CASCADE)
