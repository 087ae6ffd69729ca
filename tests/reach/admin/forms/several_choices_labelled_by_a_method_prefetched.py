from django.contrib import admin
from library.browser import add_form
from library.models import Book, Genre


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title"]
    actions = None
    fields = ["title", "genres"]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        field.queryset = Genre.objects.prefetch_related("books")
        field.label_from_instance = lambda genre: f"{genre} ({genre.books.count()})"
        return field


def run():
    add_form(Book)
