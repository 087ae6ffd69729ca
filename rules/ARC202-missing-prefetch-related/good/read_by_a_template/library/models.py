from django.db import models


class Genre(models.Model):
    name = models.CharField(max_length=50)


class Author(models.Model):
    name = models.CharField(max_length=50)


class Book(models.Model):
    title = models.CharField(max_length=100)
    genres = models.ManyToManyField(Genre, related_name="books")


class Copy(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="copies")
    donor = models.ForeignKey(Author, on_delete=models.PROTECT)
