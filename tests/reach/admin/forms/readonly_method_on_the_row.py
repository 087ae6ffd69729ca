from django.contrib import admin
from library.browser import change_form
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    readonly_fields = ["publisher_name"]


def run():
    change_form(Book.objects.first())
