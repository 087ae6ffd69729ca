from django.contrib import admin
from library.browser import act
from library.models import Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    actions = ["export"]

    def export(self, request, queryset):
        self.message_user(request, ", ".join(book.title for book in queryset))


def run():
    act(Book, "export")
