from django.contrib import admin

from admin.actions.function_listed_in_another_file import export
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    actions = [export]
