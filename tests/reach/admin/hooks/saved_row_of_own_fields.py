from django.contrib import admin
from library.browser import save
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        for book in obj.books.all():
            print(book.title)


def run():
    save(Genre.objects.first(), name="new")
