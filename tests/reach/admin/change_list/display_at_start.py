from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ("title",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.list_display = self.list_display + ("translator_name",)


def run():
    change_list(Book)
