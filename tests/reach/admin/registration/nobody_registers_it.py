from django.contrib import admin
from library.browser import change_list
from library.models import Book


class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "translator"]


class PlainBookAdmin(BookAdmin):
    list_display = ["title"]


admin.site.register(Book, PlainBookAdmin)


def run():
    change_list(Book)
