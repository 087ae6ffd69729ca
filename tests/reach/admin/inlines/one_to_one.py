from django.contrib import admin
from library.browser import change_form
from library.models import Blurb, Book


class BlurbInline(admin.TabularInline):
    model = Blurb
    fields = ["text", "of"]
    readonly_fields = ["of"]

    def of(self, obj):
        return obj.book.title if obj.pk else ""


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    inlines = [BlurbInline]


def run():
    change_form(Book.objects.first())
