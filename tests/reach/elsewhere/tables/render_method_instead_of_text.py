import django_tables2 as tables
from django.test import RequestFactory
from library.models import Copy


class Listing(tables.Table):
    pages = tables.Column()
    shelf = tables.Column()

    def render_shelf(self, value):
        return value.number


def listing(request):
    return Listing(Copy.objects.select_related("shelf")).as_html(request)


def run():
    listing(RequestFactory().get("/"))
