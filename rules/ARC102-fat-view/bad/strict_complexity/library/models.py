from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.CharField(max_length=200)
    year = models.IntegerField()
    language = models.CharField(max_length=2)
    shelf = models.CharField(max_length=10)
    is_lent = models.BooleanField(default=False)
