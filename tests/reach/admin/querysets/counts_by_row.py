from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "copy_count"]

    def copy_count(self, obj):
        return obj.copies.count()


def run():
    change_list(Book)
