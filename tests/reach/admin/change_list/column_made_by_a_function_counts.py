from django.contrib import admin
from library.browser import change_list
from library.links import count_of
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "copies_count"]
    copies_count = count_of("copies")


def shown(row):
    """No such function as the other module has."""
    return row.publisher.name


def run():
    change_list(Book)
