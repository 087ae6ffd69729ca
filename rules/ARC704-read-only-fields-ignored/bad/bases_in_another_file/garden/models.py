from django.db import models


class Bed(models.Model):
    name = models.CharField(max_length=100)
    owner_email = models.EmailField()
