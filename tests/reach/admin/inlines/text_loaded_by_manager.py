from django.contrib import admin
from library.browser import change_form
from library.models import Copy, Loan


class LoanInline(admin.StackedInline):
    model = Loan
    readonly_fields = ["copy", "member"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("member")


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    list_select_related = ["book"]
    inlines = [LoanInline]
    readonly_fields = ["book", "shelf"]


def run():
    change_form(Copy.objects.first())
