import csv

from django.http import StreamingHttpResponse
from library.models import Book
from library import browser


class Echo:
    """An object that implements just the write method of the file-like interface."""

    def write(self, value):
        return value


def export(request):
    rows = (
        [book.title, book.author.name] for book in Book.objects.select_related("author").iterator()
    )
    writer = csv.writer(Echo())
    return StreamingHttpResponse((writer.writerow(row) for row in rows), content_type="text/csv")


def run():
    b"".join(browser.view(export).streaming_content)
