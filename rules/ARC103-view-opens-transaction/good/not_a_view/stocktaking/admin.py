from django.contrib import admin
from django.db import transaction

from .models import Shelf


@admin.action(description="Reset the count")
@transaction.atomic
def reset(modeladmin, request, queryset):
    queryset.update(counted=0)


@admin.register(Shelf)
class ShelfAdmin(admin.ModelAdmin):
    actions = [reset]

    def save_model(self, request, obj, form, change):
        with transaction.atomic():
            obj.save()
