from django.db import models


class Account(models.Model):
    is_frozen = models.BooleanField(default=False)
