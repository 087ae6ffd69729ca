from django import forms
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
        if db_field.name == "shelf":
            return forms.IntegerField(required=field.required)
        return field


def run():
    add_form(Copy)
