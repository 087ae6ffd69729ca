from django.contrib import admin
from library.browser import change_list
from library.models import Book


def shouted(book):
    return book.title.upper()


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = [shouted, "pages"]


def run():
    change_list(Book)
