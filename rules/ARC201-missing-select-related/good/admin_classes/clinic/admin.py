from django.conf import settings
from django.contrib import admin

from .models import Chart, Doctor, Patient, Visit

admin.site.register(Doctor)


class ChartInline(admin.StackedInline):
    # One row at most: its key to the patient is one-to-one.
    model = Chart


class VisitInline(admin.TabularInline):
    model = Visit

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("patient")


@admin.register(Patient)
class PatientAdmin(admin.ModelAdmin):
    # A foreign key in the list that may not be null is joined by the list itself.
    list_display = ["name", "doctor", "doctor_name", "referred_by_id"]
    list_filter = ["referred_by"]
    inlines = [ChartInline, VisitInline]
    actions = ["export"]

    def doctor_name(self, obj):
        return obj.doctor.name

    def export(self, request, queryset):
        return ", ".join(patient.doctor.name for patient in queryset)


@admin.register(Visit)
class VisitAdmin(admin.ModelAdmin):
    list_display = ["__str__", "referrer"]
    list_select_related = ["patient__referred_by"]

    def referrer(self, obj):
        return obj.patient.referred_by


@admin.register(Chart)
class ChartAdmin(admin.ModelAdmin):
    # Nothing shows the text of its rows: no column, and no box for actions.
    list_display = ["notes"]
    actions = None


class DebugVisitAdmin(admin.ModelAdmin):
    list_display = ["patient", "referrer"]

    def referrer(self, obj):
        return obj.patient.referred_by


debug_site = admin.AdminSite(name="debug")
if settings.DEBUG:
    debug_site.register(Visit, DebugVisitAdmin)


class UnusedAdmin(admin.ModelAdmin):
    list_display = ["patient", "referrer"]

    def referrer(self, obj):
        return obj.patient.referred_by
