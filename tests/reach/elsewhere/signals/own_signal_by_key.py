from django.dispatch import Signal, receiver
from library.models import Genre

genre_split = Signal()


@receiver(genre_split)
def tell(sender, **kwargs):
    for book in kwargs["genre"].books.order_by("pk"):
        print(book.author)


def run():
    genre_split.send(sender=None, genre=Genre.objects.first())
