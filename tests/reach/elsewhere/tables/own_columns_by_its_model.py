import django_tables2 as tables
from django.test import RequestFactory
from library.models import Book


class Listing(tables.Table):
    title = tables.Column()
    author = tables.Column()

    class Meta:
        model = Book
        fields = ("title", "author")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        names = [field.name for field in self._meta.model._meta.fields]
        self.exclude = names


def listing(request):
    return Listing(Book.objects.all()).as_html(request)


def run():
    listing(RequestFactory().get("/"))
