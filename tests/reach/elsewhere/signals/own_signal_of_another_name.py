from django.dispatch import Signal, receiver
from library.models import Genre

opened = Signal()
shut = Signal()


@receiver(shut)
def tell(sender, genre=None, **kwargs):
    if genre is not None:
        for book in genre.books.order_by("pk"):
            print(book.author)


def run():
    opened.send(None, genre=Genre.objects.first())
    shut.send(None)
