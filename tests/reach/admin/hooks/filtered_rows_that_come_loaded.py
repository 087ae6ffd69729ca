from django.contrib import admin
from library.browser import change_list
from library.models import Book


class LongFilter(admin.SimpleListFilter):
    title = parameter_name = "long"

    def lookups(self, request, model_admin):
        return [("yes", "Yes")]

    def queryset(self, request, queryset):
        names = {book.author.name for book in queryset}
        return queryset.exclude(title__in=names)


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_filter = ["pages", LongFilter]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("author")


def run():
    change_list(Book)
