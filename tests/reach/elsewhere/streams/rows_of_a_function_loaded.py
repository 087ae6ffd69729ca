import csv

from django.http import StreamingHttpResponse
from library.models import Book
from library import browser


class Echo:
    """An object that implements just the write method of the file-like interface."""

    def write(self, value):
        return value


def rows(books, writer):
    yield writer.writerow(["title", "author"])
    for book in books.iterator():
        yield writer.writerow([book.title, book.author])


def export(request):
    writer = csv.writer(Echo())
    return StreamingHttpResponse(
        rows(Book.objects.select_related("author"), writer), content_type="text/csv"
    )


def run():
    b"".join(browser.view(export).streaming_content)
