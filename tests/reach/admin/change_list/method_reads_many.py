from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "genre_names"]

    def genre_names(self, obj):
        return ", ".join(genre.name for genre in obj.genres.all())


def run():
    change_list(Book)
