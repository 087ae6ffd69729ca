from django.contrib import admin
from library.browser import change_form
from library.models import Copy, Loan


class LoanInline(admin.TabularInline):
    model = Loan
    readonly_fields = ["member"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("member")


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    list_select_related = ["book"]
    raw_id_fields = ["shelf"]
    inlines = [LoanInline]


def run():
    change_form(Copy.objects.first())
