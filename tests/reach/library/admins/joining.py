from django.contrib import admin

from admin.actions.function_listed_in_another_file_that_joins import export
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    actions = [export]
    list_select_related = ["author"]
