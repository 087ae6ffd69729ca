from django.contrib import admin
from library.browser import change_list
from library.models import Book, Copy


class WithBook(admin.ModelAdmin):
    def get_queryset(self, request):
        return super().get_queryset(request).select_related("book")


@admin.register(Copy)
class CopyAdmin(WithBook):
    raw_id_fields = ["shelf"]
    list_display = ["number", "book", "__str__"]


admin.site.register(Book)


def run():
    change_list(Copy)
