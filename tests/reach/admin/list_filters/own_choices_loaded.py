from django.contrib import admin
from library.browser import change_list
from library.models import Copy, Loan


class CopyFilter(admin.RelatedFieldListFilter):
    def field_choices(self, field, request, model_admin):
        return [(copy.pk, str(copy)) for copy in Copy.objects.select_related("book")]


@admin.register(Loan)
class LoanAdmin(admin.ModelAdmin):
    list_display = ["id"]
    actions = None
    raw_id_fields = ["copy", "member"]
    list_filter = [("copy", CopyFilter)]


def run():
    change_list(Loan)
