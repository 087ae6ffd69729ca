from django.contrib import admin

from .models import Branch

admin.site.register(Branch)
