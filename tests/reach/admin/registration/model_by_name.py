from django.apps import apps
from django.contrib import admin
from library.browser import change_list
from library.models import Book

Late = apps.get_model("library.Book")


@admin.register(Late)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "author_name"]

    def author_name(self, obj):
        return obj.author.name

    def length(self, obj):
        return obj.pages


def run():
    change_list(Book)
