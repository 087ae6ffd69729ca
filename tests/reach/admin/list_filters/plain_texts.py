from django.contrib import admin
from library.browser import change_list
from library.models import Loan


@admin.register(Loan)
class LoanAdmin(admin.ModelAdmin):
    list_display = ["id"]
    actions = None
    raw_id_fields = ["copy", "member"]
    list_filter = ["member", "copy__book", "copy__number"]


def run():
    change_list(Loan)
