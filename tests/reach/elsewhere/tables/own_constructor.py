import django_tables2 as tables
from django.test import RequestFactory
from library.models import Book


class Listing(tables.Table):
    title = tables.Column()
    author = tables.Column()

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        if self.empty_text is None:
            self.empty_text = "No books"


def listing(request):
    return Listing(Book.objects.all(), user=None).as_html(request)


def run():
    listing(RequestFactory().get("/"))
