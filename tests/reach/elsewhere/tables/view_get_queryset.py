import django_tables2 as tables
from library.browser import view
from library.models import Book


class Listing(tables.Table):
    class Meta:
        model = Book
        fields = ("title", "author")


class Books(tables.SingleTableView):
    table_class = Listing
    template_name = "django_tables2/table.html"
    model = Book

    def get_queryset(self):
        return super().get_queryset().filter(pages__gte=0)


def run():
    view(Books.as_view())
