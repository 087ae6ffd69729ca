from django.contrib import admin
from library.browser import change_form
from library.models import Author, Book


class BookInline(admin.StackedInline):
    model = Book
    fk_name = "author"
    fields = ["title"]


@admin.register(Author)
class AuthorAdmin(admin.ModelAdmin):
    inlines = [BookInline]


def run():
    change_form(Author.objects.first())
