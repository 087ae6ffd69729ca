from django.contrib import admin

from shop.admin_client import submit
from shop.tasks import index


class OrderAdmin(admin.ModelAdmin):
    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        index.delay(obj.pk)


def run(order):
    submit(OrderAdmin, order)
