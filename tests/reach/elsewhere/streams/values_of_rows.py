import csv

from django.http import StreamingHttpResponse
from library.models import Book
from library import browser


class Echo:
    """An object that implements just the write method of the file-like interface."""

    def write(self, value):
        return value


def export(request):
    writer = csv.writer(Echo())
    rows = Book.objects.values_list("title", "author__name").iterator()
    return StreamingHttpResponse(map(writer.writerow, rows))


def run():
    b"".join(browser.view(export).streaming_content)
