from django.contrib import admin
from library.browser import add_form
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    pass


def run():
    add_form(Book)
