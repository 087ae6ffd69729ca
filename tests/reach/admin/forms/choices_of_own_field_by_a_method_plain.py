from django import forms
from django.contrib import admin
from library.browser import add_form
from library.models import Copy, Shelf


class ShelfField(forms.ModelChoiceField):
    def label_from_instance(self, shelf):
        return f"{shelf.number}"


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    list_display = ["number"]
    actions = None
    fields = ["number", "shelf"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "shelf":
            return ShelfField(queryset=Shelf.objects.all(), required=False)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def run():
    add_form(Copy)
