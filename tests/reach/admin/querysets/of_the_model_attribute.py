from django.contrib import admin
from library.browser import change_list
from library.models import Copy


@admin.register(Copy)
class CopyAdmin(admin.ModelAdmin):
    raw_id_fields = ["shelf"]

    def get_queryset(self, request):
        return self.model.objects.filter(number__gte=0)


def run():
    change_list(Copy)
