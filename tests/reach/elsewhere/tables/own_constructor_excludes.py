import django_tables2 as tables
from django.test import RequestFactory
from library.models import Book


class Listing(tables.Table):
    title = tables.Column()
    author = tables.Column()

    def __init__(self, *args, **kwargs):
        kwargs["exclude"] = ("author",)
        super().__init__(*args, **kwargs)


def listing(request):
    return Listing(Book.objects.all()).as_html(request)


def run():
    listing(RequestFactory().get("/"))
