from django.contrib import admin
from library.browser import change_list
from library.models import Copy


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    raw_id_fields = ["shelf"]
    list_display = ["number"]

    def has_delete_permission(self, request, obj=None):
        return False


def run():
    change_list(Copy)
