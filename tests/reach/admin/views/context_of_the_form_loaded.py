from django.contrib import admin
from library.browser import change_form
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    fields = ["name"]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        books = Genre.objects.get(pk=object_id).books.select_related("author")
        context = {**(extra_context or {}), "books_of_genre": books}
        return super().change_view(request, object_id, form_url, context)


def run():
    change_form(Genre.objects.first())
