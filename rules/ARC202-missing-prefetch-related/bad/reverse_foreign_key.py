from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")


class Prize(models.Model):
    title = models.CharField(max_length=100)
    winner = models.ForeignKey(Author, on_delete=models.CASCADE)


def bibliography():
    lines = []
    for author in Author.objects.order_by("name"):
        for book in author.books.all():  # ARC202 .prefetch_related("books")
            lines.append(f"{author.name}: {book.title}")
    return lines


def prizes_by_default_name():
    return {
        author.name: [prize.title for prize in author.prize_set.all()]  # ARC202 Author.prize_set
        for author in Author.objects.all()
    }


def both():
    for author in Author.objects.all():
        books = list(author.books.all())  # ARC202 Author.books
        prizes = list(author.prize_set.all())  # ARC202 Author.prize_set
        print(author.name, len(books), len(prizes))
