from django.contrib import admin
from library.browser import change_list
from library.models import Book


class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "translator"]


admin.site.register(Book, BookAdmin)


def run():
    change_list(Book)
