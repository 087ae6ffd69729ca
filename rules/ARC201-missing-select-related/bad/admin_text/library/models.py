from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=100)

    def __str__(self):
        return self.title


class Copy(models.Model):
    number = models.IntegerField()
    book = models.ForeignKey(Book, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.book.title} #{self.number}"


class Loan(models.Model):
    copy = models.ForeignKey(Copy, on_delete=models.CASCADE)
    due = models.DateField()

    def __str__(self):
        return f"{self.pk}, due {self.due}"
