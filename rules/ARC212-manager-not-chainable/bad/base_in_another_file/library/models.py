from django.db import models

from .managers import BookManager


class Author(models.Model):
    name = models.CharField(max_length=40)


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    tenant = models.CharField(max_length=10)
    lent_to = models.CharField(max_length=40, null=True)
    due = models.DateField(null=True)
    is_deleted = models.BooleanField(default=False)

    objects = BookManager()
