from django.db import models


class Pallet(models.Model):
    code = models.CharField(max_length=20)
    is_loaded = models.BooleanField(default=False)
