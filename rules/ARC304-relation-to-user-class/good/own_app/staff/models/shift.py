from django.db import models

from .user import User


class Shift(models.Model):
    user = models.ForeignKey(User, models.CASCADE)
    deputy = models.ForeignKey("User", models.CASCADE)
