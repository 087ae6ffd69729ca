from django.contrib import admin
from library.browser import change_form
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    def history_view(self, request, object_id, extra_context=None):
        genre = self.get_object(request, object_id)
        for book in genre.books.all():
            print(book.author.name)
        return super().change_view(request, object_id)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        return self.history_view(request, object_id)


def run():
    change_form(Genre.objects.first())
