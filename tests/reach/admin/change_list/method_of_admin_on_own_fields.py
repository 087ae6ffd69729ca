from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "thickness"]

    def thickness(self, obj):
        return obj.pages / 100


def run():
    change_list(Book)
