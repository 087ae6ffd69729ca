from django.contrib import admin

from shop.admin_client import submit
from shop.tasks import index


class OrderAdmin(admin.ModelAdmin):
    def save_form(self, request, form, change):
        index.delay(form.instance.pk)
        return super().save_form(request, form, change)


def run(order):
    submit(OrderAdmin, order)
