from django.contrib import admin

from .models import Branch, City, OpeningHour


class OpeningHourInline(admin.TabularInline):
    model = OpeningHour


@admin.register(Branch)
class BranchAdmin(admin.ModelAdmin):
    inlines = [OpeningHourInline]

    @admin.action
    def close(self, request, queryset):
        queryset.update(is_open=False)


admin.site.register(City)
