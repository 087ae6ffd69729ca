from django.contrib import admin
from django.shortcuts import redirect

from .models import Employee, Payslip


@admin.action(description="Mark as paid")
def mark_paid(modeladmin, request, queryset):
    for payslip in queryset:
        payslip.is_paid = True
        payslip.save()


@admin.register(Employee)
class EmployeeAdmin(admin.ModelAdmin):
    def save_model(self, request, obj, form, change):
        obj.save()
        Payslip.objects.create(employee=obj)

    def response_add(self, request, obj, post_url_continue=None):
        Payslip.objects.create(employee=obj)
        obj.save()
        return redirect("admin:index")


@admin.register(Payslip)
class PayslipAdmin(admin.ModelAdmin):
    actions = [mark_paid]
