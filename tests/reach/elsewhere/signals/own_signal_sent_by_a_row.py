from django.dispatch import Signal
from library.models import Genre

genre_merged = Signal()


def tell(sender, **kwargs):
    for book in sender.books.order_by("pk"):
        print(book.author)


def merge(genre):
    genre_merged.send_robust(sender=genre)


def run():
    genre_merged.connect(tell)
    merge(Genre.objects.first())
