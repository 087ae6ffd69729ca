from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "author", "genre_names"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("genres")

    def genre_names(self, obj):
        return f"{obj.author.name}: {len(obj.genres.all())}"


def run():
    change_list(Book)
