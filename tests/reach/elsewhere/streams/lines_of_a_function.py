from django.http import StreamingHttpResponse
from library.models import Book
from library import browser


class Echo:
    """An object that implements just the write method of the file-like interface."""

    def write(self, value):
        return value


def lines():
    for book in Book.objects.iterator(chunk_size=100):
        yield f"{book.title},{book.author.name}\n"


def export(request):
    return StreamingHttpResponse(lines(), content_type="text/csv")


def run():
    b"".join(browser.view(export).streaming_content)
