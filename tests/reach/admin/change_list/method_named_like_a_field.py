from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "pages"]

    def pages(self, obj):
        return obj.author.name


def run():
    change_list(Book)
