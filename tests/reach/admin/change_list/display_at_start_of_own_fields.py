from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "translator_name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        fields = self.model._meta.fields
        self.list_display = [field.name for field in fields if not field.is_relation]


def run():
    change_list(Book)
