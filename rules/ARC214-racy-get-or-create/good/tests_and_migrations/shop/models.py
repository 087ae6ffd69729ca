from django.db import models


class Colour(models.Model):
    name = models.CharField(max_length=40)
