from django.contrib import admin
from library.browser import change_form
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    def has_change_permission(self, request, obj=None):
        return obj is None or all(book.author.name for book in obj.books.all())


def run():
    change_form(Genre.objects.first())
