import django_tables2 as tables
from django.test import RequestFactory
from library.models import Book


class Listing(tables.Table):
    title = tables.Column()
    publisher = tables.Column(accessor=tables.A("author__publisher__name"))


def listing(request):
    return Listing(Book.objects.select_related("author__publisher")).as_html(request)


def run():
    listing(RequestFactory().get("/"))
