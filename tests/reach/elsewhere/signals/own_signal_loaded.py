from django.dispatch import Signal, receiver
from library.models import Genre

genre_renamed = Signal()


@receiver(genre_renamed)
def tell(sender, genre, **kwargs):
    for book in genre.books.select_related("author"):
        print(book.author)


def run():
    genre_renamed.send(None, genre=Genre.objects.first())
