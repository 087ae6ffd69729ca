from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=200)
    is_lent = models.BooleanField(default=False)


class Loan(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE)
    reader_id = models.IntegerField()
