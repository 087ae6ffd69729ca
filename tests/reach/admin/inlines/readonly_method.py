from django.contrib import admin
from library.browser import change_form
from library.models import Book, Copy


class CopyInline(admin.TabularInline):
    model = Copy
    fields = ["number", "place"]
    readonly_fields = ["place"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("book")

    def place(self, obj):
        return obj.shelf.keeper.name if obj.pk else ""


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    inlines = [CopyInline]


def run():
    change_form(Book.objects.first())
