from django.contrib import admin
from library.browser import act
from library.models import Book
from library.reports import titles_of


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    actions = ["export"]

    def export(self, request, queryset):
        self.message_user(request, titles_of(queryset))


def run():
    act(Book, "export")
