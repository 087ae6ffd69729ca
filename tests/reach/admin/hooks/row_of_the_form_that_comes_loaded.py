from django.contrib import admin
from library.browser import save
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("books__author")

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for book in form.instance.books.all():
            print(book.author.name)


def run():
    save(Genre.objects.first(), name="new")
