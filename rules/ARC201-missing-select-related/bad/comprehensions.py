from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)
    rate = models.IntegerField(default=1)


class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)


def bylines():
    return [f"{book} by {book.author.name}" for book in Book.objects.all()]  # ARC201 Book.author


def author_names():
    return {book.author.name for book in Book.objects.all()}  # ARC201 Book.author


def authors_by_title():
    books = Book.objects.order_by("title")
    return {book.title: book.author.name for book in books}  # ARC201 Book.author


def royalties():
    return sum(book.author.rate for book in Book.objects.all())  # ARC201 Book.author


def titles_of(name):
    return [
        book.title.strip().removeprefix("The ").casefold()
        for book in Book.objects.exclude(title="").order_by("title")
        if book.author.name != name  # ARC201 Book.author
    ]


def joined():
    books = Book.objects.exclude(title="")
    return ", ".join(book.author.name for book in books)  # ARC201 Book.author
