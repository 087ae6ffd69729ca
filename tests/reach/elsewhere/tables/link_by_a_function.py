import django_tables2 as tables
from django.test import RequestFactory
from library.models import Book


class Listing(tables.Table):
    title = tables.Column(linkify=lambda record: f"/{record.author.name}/")


def listing(request):
    return Listing(Book.objects.all()).as_html(request)


def run():
    listing(RequestFactory().get("/"))
