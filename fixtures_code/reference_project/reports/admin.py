from django.contrib import admin

from reports.models import SalesReport


@admin.register(SalesReport)
class SalesReportAdmin(admin.ModelAdmin):
    list_display = ["id", "requested_by", "created_at", "ready_at"]
    list_select_related = ["requested_by"]
