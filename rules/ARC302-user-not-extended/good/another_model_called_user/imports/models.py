from django.db import models


class User(models.Model):
    number = models.CharField(max_length=8)
