from django.db import models

from .swapping import get_user_model


class Account(models.Model):
    owner = models.ForeignKey(get_user_model(), models.CASCADE)
