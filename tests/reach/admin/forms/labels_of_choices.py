from django.contrib import admin
from library.browser import add_form
from library.models import Copy


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    list_display = ["number"]
    actions = None

    fields = ["number", "shelf"]


def run():
    add_form(Copy)
