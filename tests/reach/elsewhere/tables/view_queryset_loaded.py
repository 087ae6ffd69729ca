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
    queryset = Book.objects.select_related("author")


def run():
    view(Books.as_view())
