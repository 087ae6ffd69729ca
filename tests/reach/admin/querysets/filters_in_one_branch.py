from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "translator"]

    def get_queryset(self, request):
        books = super().get_queryset(request)
        if request.user.is_superuser:
            return books
        return books.filter(pages__gt=0)


def run():
    change_list(Book)
