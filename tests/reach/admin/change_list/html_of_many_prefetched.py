from django.contrib import admin
from django.utils.html import format_html_join
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ("title", "genre_list")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("genres")

    def genre_list(self, book):
        return format_html_join(", ", "{}", ((genre.name,) for genre in book.genres.all()))


def run():
    change_list(Book)
