# request: post /admin/shop/order/
# user: superuser
# data: {"action": "push", "_selected_action": [1]}
import requests
from django.contrib import admin
from django.urls import path
from shop.models import Order


@admin.action(description="Push")
def push(modeladmin, request, queryset):
    for order in queryset:
        order.crm_id = requests.post("https://crm.example.com", timeout=5).json()["id"]
        order.save()


class OrderAdmin(admin.ModelAdmin):
    actions = [push]


site = admin.AdminSite()
site.register(Order, OrderAdmin)


urlpatterns = [path("admin/", site.urls)]
