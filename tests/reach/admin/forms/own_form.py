from django import forms
from django.contrib import admin
from library.browser import add_form
from library.models import Copy


class CopyForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = "__all__"


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    list_display = ["number"]
    actions = None
    form = CopyForm
    raw_id_fields = ["shelf"]


def run():
    add_form(Copy)
