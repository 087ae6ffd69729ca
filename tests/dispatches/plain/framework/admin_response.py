from django.contrib import admin
from django.db import transaction

from shop.admin_client import submit
from shop.tasks import index


class OrderAdmin(admin.ModelAdmin):
    def response_change(self, request, obj):
        transaction.on_commit(lambda: index.delay(obj.pk))
        return super().response_change(request, obj)


def run(order):
    submit(OrderAdmin, order)
