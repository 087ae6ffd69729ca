from django.contrib import admin

from shop.admin_client import submit
from shop.tasks import index


class OrderAdmin(admin.ModelAdmin):
    def delete_model(self, request, obj):
        index.delay(obj.pk)
        super().delete_model(request, obj)


def run(order):
    submit(OrderAdmin, order, delete=True)
