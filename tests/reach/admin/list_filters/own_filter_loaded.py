from django.contrib import admin
from library.browser import change_list
from library.models import Copy, Loan


class CopyFilter(admin.SimpleListFilter):
    title = "copy"
    parameter_name = "copy"

    def lookups(self, request, model_admin):
        return [(copy.pk, str(copy)) for copy in Copy.objects.select_related("book")]

    def queryset(self, request, queryset):
        return queryset.filter(copy=self.value()) if self.value() else queryset


@admin.register(Loan)
class LoanAdmin(admin.ModelAdmin):
    list_display = ["id"]
    actions = None
    raw_id_fields = ["copy", "member"]
    list_filter = [CopyFilter]


def run():
    change_list(Loan)
