from django.db import models


class Shelf(models.Model):
    name = models.CharField(max_length=40)

    def free_books(self):
        return self.books.filter(is_lent=False, condition="good")


class Book(models.Model):
    shelf = models.ForeignKey(Shelf, models.CASCADE, related_name="books")
    is_lent = models.BooleanField(default=False)
    condition = models.CharField(max_length=10)


def catalogue(shelf: Shelf):
    return shelf.books.filter(condition="good", is_lent=False).order_by("pk")  # ARC211 Shelf.free_books


def all_free():
    return Book.objects.filter(is_lent=False, condition="good")  # ARC211 Shelf.free_books


def some_free(books: models.QuerySet[Book]):
    return books.filter(is_lent=False, condition="good")[:3]  # ARC211 4 functions ask for Book
