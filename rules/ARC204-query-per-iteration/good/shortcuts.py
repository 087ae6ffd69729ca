from django.db import models
from django.shortcuts import get_list_or_404, get_object_or_404


class Shelf(models.Model):
    code = models.CharField(max_length=20, unique=True)


class Book(models.Model):
    title = models.CharField(max_length=50)
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE)


def shelve(code):
    shelf = get_object_or_404(Shelf, code=code)
    for book in get_list_or_404(Book, shelf=shelf):
        print(book.title, shelf.code)


def shelve_both():
    for code in ("a", "b"):
        print(get_object_or_404(Shelf, code=code))
