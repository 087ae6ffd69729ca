from django.apps import apps
from django.contrib import admin
from library.browser import change_form
from library.models import Book


class CopyInline(admin.TabularInline):
    model = apps.get_model("library", "Copy")
    fields = readonly_fields = ["keeper"]

    def keeper(self, obj):
        return obj.shelf.keeper.name

    def place(self, obj):
        return f"{obj.shelf_id}/{obj.number}"


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    fields = ["title"]
    inlines = [CopyInline]


def run():
    change_form(Book.objects.first())
