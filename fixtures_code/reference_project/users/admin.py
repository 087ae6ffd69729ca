from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin

from users.models import User


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    list_filter = [*DjangoUserAdmin.list_filter, "is_instructor"]
    fieldsets = [
        *DjangoUserAdmin.fieldsets,
        ("Academy", {"fields": ["headline", "is_instructor"]}),
    ]
