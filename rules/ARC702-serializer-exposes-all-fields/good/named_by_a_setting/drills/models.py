from django.db import models


class Drill(models.Model):
    name = models.CharField(max_length=100)
