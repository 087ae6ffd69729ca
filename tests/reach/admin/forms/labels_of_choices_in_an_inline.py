from django.contrib import admin
from library.browser import add_form
from library.models import Book, Copy


class CopyInline(admin.TabularInline):
    model = Copy

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("book")


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    inlines = [CopyInline]


def run():
    add_form(Book)
