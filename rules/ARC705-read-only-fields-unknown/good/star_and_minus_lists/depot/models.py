from django.db import models


class Crate(models.Model):
    code = models.CharField(max_length=20)
    note = models.TextField(blank=True)
