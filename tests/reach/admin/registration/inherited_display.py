from django.contrib import admin
from library.browser import change_list
from library.models import Book


class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "translator"]


class LongBookAdmin(BookAdmin):
    list_filter = ["pages"]


admin.site.register(Book, LongBookAdmin)


def run():
    change_list(Book)
