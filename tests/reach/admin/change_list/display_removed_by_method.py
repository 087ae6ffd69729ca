from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "translator_name"]

    def get_list_display(self, request):
        display = list(super().get_list_display(request))
        display.remove("translator_name")
        return display


def run():
    change_list(Book)
