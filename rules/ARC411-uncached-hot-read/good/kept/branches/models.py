from django.db import models


class Branch(models.Model):
    name = models.CharField(max_length=80)
    is_open = models.BooleanField(default=True)
