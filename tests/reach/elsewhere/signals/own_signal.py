from django.dispatch import Signal, receiver
from library.models import Genre

genre_closed = Signal()


@receiver(genre_closed)
def tell(sender, genre, **kwargs):
    for book in genre.books.order_by("pk"):
        print(book.author)


def run():
    genre_closed.send(None, genre=Genre.objects.first())
    genre_closed.disconnect(tell)
