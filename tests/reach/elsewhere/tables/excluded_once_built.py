import django_tables2 as tables
from django.test import RequestFactory
from library.models import Book


class Listing(tables.Table):
    title = tables.Column()
    author = tables.Column()


def listing(request):
    table = Listing(Book.objects.all())
    table.exclude = ("author",)
    return table.as_html(request)


def run():
    listing(RequestFactory().get("/"))
