from django.contrib import admin
from library.browser import change_list
from library.models import Copy


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    raw_id_fields = ["shelf"]
    list_display = ["number", "book", "shelf"]
    list_select_related = ["book", "shelf"]


def run():
    change_list(Copy)
