from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    search_fields = ["title"]

    def get_search_results(self, request, queryset, search_term):
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        print([book.author.name for book in found])
        return found, may_repeat


def run():
    change_list(Book)
