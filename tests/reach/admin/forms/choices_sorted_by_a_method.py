from django.contrib import admin
from library.browser import add_form
from library.models import Copy


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    list_display = ["number"]
    actions = None
    fields = ["number", "shelf"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        field.choices = [(number, f"Shelf {number}") for number in range(3)]
        return field


def run():
    add_form(Copy)
