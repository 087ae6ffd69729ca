from django.contrib import admin
from library.browser import act
from library.models import Book


@admin.action(description="Export")
def export(modeladmin, request, queryset):
    names = [book.author.name for book in queryset]
    modeladmin.message_user(request, ", ".join(names))


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    actions = [export]


def run():
    act(Book, "export")
