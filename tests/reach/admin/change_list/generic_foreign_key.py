from django.contrib import admin
from library.browser import change_list
from library.models import Remark


@admin.register(Remark)
class RemarkAdmin(admin.ModelAdmin):
    list_display = ["text", "subject"]
    list_select_related = ["content_type"]


def run():
    change_list(Remark)
