from django.contrib import admin
from library.browser import change_list
from library.models import Book


def publisher(book):
    return book.author.publisher.name


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", publisher]


def run():
    change_list(Book)
