import csv

from django.http import StreamingHttpResponse
from library.models import Copy
from library import browser


class Echo:
    """An object that implements just the write method of the file-like interface."""

    def write(self, value):
        return value


def export(request):
    writer = csv.writer(Echo())
    copies = Copy.objects.select_related("book")
    return StreamingHttpResponse(writer.writerow([copy]) for copy in copies)


def run():
    b"".join(browser.view(export).streaming_content)
