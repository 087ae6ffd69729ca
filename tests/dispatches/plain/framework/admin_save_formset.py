from django.contrib import admin

from shop.admin_client import submit
from shop.models import Order
from shop.tasks import index


class TagInline(admin.TabularInline):
    model = Order.tags.through
    extra = 0


class OrderAdmin(admin.ModelAdmin):
    inlines = [TagInline]

    def save_formset(self, request, form, formset, change):
        index.delay(form.instance.pk)
        super().save_formset(request, form, formset, change)


def run(order):
    submit(OrderAdmin, order)
