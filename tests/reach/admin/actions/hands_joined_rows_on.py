from django.contrib import admin
from library.browser import act
from library.models import Book
from library.reports import authors_of


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    actions = ["export"]
    list_select_related = ["author"]

    def export(self, request, queryset):
        self.message_user(request, authors_of(queryset))


def run():
    act(Book, "export")
