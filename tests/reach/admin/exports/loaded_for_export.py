from django.contrib import admin
from import_export import fields, resources
from import_export.admin import ImportExportModelAdmin
from library.exports import from_admin
from library.models import Book


class BookResource(resources.ModelResource):
    author = fields.Field(attribute="author__name")

    class Meta:
        model = Book
        fields = ["title", "author"]


@admin.register(Book)
class BookAdmin(ImportExportModelAdmin):
    resource_classes = [BookResource]

    def get_export_queryset(self, request):
        return Book.objects.select_related("author")


def run():
    return from_admin(Book)
