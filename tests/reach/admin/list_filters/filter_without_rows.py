from django.contrib import admin
from library.browser import change_list
from library.models import Copy


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    list_display = ["id"]
    actions = None
    raw_id_fields = ["book", "shelf"]
    list_filter = [("shelf", admin.EmptyFieldListFilter)]


def run():
    change_list(Copy)
