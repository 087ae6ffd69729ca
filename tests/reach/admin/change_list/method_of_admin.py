from django.contrib import admin
from library.browser import change_list
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "publisher"]

    @admin.display(description="Publisher")
    def publisher(self, obj):
        return obj.author.publisher.name


def run():
    change_list(Book)
