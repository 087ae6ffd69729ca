from django.contrib import admin
from library.browser import change_list
from library.models import Remark


@admin.register(Remark)
class RemarkAdmin(admin.ModelAdmin):
    list_display = ["text", "subject"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("subject")


def run():
    change_list(Remark)
