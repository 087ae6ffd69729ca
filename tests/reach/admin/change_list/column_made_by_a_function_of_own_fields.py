from django.contrib import admin
from library.browser import change_list
from library.models import Book


def upper(name):
    def column(self, obj):
        return str(getattr(obj, name)).upper()

    return column


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "loud_title"]
    loud_title = upper("title")
    quiet_author = upper("author")


def run():
    change_list(Book)
