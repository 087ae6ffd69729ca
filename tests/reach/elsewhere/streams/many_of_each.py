from django.http import StreamingHttpResponse
from library.models import Book
from library import browser


class Echo:
    """An object that implements just the write method of the file-like interface."""

    def write(self, value):
        return value


def lines(books):
    for book in books.iterator(chunk_size=50):
        yield ",".join(genre.name for genre in book.genres.all())


def export(request):
    return StreamingHttpResponse(lines(Book.objects.all()))


def run():
    b"".join(browser.view(export).streaming_content)
