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
        super(Listing, self).__init__(*args, **kwargs)
        if self.empty_text is None:
            self.empty_text = f"No {self._meta.model._meta.verbose_name_plural}"


def listing(request):
    return Listing(Book.objects.all()).as_html(request)


def run():
    listing(RequestFactory().get("/"))
