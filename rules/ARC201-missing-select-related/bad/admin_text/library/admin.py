from django.contrib import admin

from .models import Copy, Loan

# Django's own ModelAdmin lists the text of each row.
admin.site.register(Copy)  # ARC201 Copy.book is fetched once per row by Copy.__str__ (library/models.py:16)


@admin.register(Loan)
class LoanAdmin(admin.ModelAdmin):  # ARC201 queryset of the field "copy"
    list_display = ["due"]


@admin.register(Copy, site=admin.AdminSite(name="staff"))
class StaffCopyAdmin(admin.ModelAdmin):  # ARC201 Copy.__str__
    # The box for actions in front of each row is labelled with the row's text.
    list_display = ["number"]
