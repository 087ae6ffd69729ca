from django.contrib import admin
from library.browser import save
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(admin.ModelAdmin):
    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        self.tell(obj.books.all())

    def tell(self, books):
        for book in books:
            print(book.author.name)


def run():
    save(Genre.objects.first(), name="new")
