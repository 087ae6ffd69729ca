from django.contrib import admin
from library.browser import change_list
from library.models import Book


class KeeperFilter(admin.SimpleListFilter):
    title = parameter_name = "keeper"

    def lookups(self, request, model_admin):
        books = model_admin.get_queryset(request)
        return [(book.pk, book.author.name) for book in books]

    def queryset(self, request, queryset):
        return queryset


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_filter = [KeeperFilter]


def run():
    change_list(Book)
