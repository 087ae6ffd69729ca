from django.contrib import admin
from library.browser import change_list
from library.models import Loan


@admin.register(Loan)
class LoanAdmin(admin.ModelAdmin):
    raw_id_fields = ["copy"]
    list_display = ["__str__"]


def run():
    change_list(Loan)
