import django_tables2 as tables
from django.test import RequestFactory
from library.models import Book

WRITER = """
{% if value %}
    <b>{{ value.name }}</b>
{% endif %}
"""


class Listing(tables.Table):
    title = tables.Column()
    writer = tables.TemplateColumn(template_code=WRITER, accessor="author")


def listing(request):
    return Listing(Book.objects.all()).as_html(request)


def run():
    listing(RequestFactory().get("/"))
