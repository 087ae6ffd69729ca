from django.contrib import admin

from shop.admin_client import submit
from shop.tasks import index


class OrderAdmin(admin.ModelAdmin):
    def log_change(self, request, obj, message):
        index.delay(obj.pk)
        return super().log_change(request, obj, message)


def run(order):
    submit(OrderAdmin, order)
