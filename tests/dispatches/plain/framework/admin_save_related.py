from django.contrib import admin

from shop.admin_client import submit
from shop.tasks import index


class OrderAdmin(admin.ModelAdmin):
    def save_related(self, request, form, formsets, change):
        index.delay(form.instance.pk)
        super().save_related(request, form, formsets, change)


def run(order):
    submit(OrderAdmin, order)
