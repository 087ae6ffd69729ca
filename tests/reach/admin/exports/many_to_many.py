from django.contrib import admin
from import_export import resources
from import_export.admin import ImportExportModelAdmin
from library.exports import from_admin
from library.models import Book


class BookResource(resources.ModelResource):
    class Meta:
        model = Book
        fields = ["title", "genres"]


@admin.register(Book)
class BookAdmin(ImportExportModelAdmin):
    resource_classes = [BookResource]


def run():
    return from_admin(Book)
