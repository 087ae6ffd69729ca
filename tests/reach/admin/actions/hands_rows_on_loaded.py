from django.contrib import admin
from library.browser import act
from library.models import Book
from library.reports import authors_of


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    actions = ["export"]

    def export(self, request, queryset):
        self.message_user(request, authors_of(books=queryset.select_related("author")))


def run():
    act(Book, "export")
