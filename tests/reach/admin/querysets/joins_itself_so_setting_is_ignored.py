from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "author_name", "translator"]
    list_select_related = ["author", "translator"]

    def author_name(self, obj):
        return obj.author.name

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("translator")


def run():
    change_list(Book)
