from django.dispatch import Signal, receiver
from library.models import Genre, Publisher

closed = Signal()


@receiver(closed)
def tell(sender, row, **kwargs):
    if isinstance(row, Publisher):
        print(row.name)
        return
    for book in row.books.order_by("pk"):
        print(book.title)


def run():
    closed.send(None, row=Genre.objects.first())
    closed.send(None, row=Publisher.objects.first())
