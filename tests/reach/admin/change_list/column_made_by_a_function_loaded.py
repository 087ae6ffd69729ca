from django.contrib import admin
from library.browser import change_list
from library.links import link_to
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_select_related = ["author"]
    list_display = ["title", "author_link"]
    author_link = link_to("author", "Author")


def shown(row):
    """No such function as the other module has."""
    return row.publisher.name


def run():
    change_list(Book)
