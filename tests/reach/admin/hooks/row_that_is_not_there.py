from django.contrib import admin
from library.browser import add_form
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    def get_fields(self, request, obj=None):
        if obj is None:
            for genre in Genre.objects.all():
                print(genre.books.count())
        return ["name"]


def run():
    add_form(Genre)
