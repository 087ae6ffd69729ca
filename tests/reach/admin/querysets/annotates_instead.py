from django.contrib import admin
from django.db.models import Count
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "copy_count"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(copy_count=Count("copies"))

    def copy_count(self, obj):
        return obj.copy_count


def run():
    change_list(Book)
