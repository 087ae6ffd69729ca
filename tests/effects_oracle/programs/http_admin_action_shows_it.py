# request: post /admin/shop/order/
# user: superuser
# data: {"action": "push", "_selected_action": [1]}
import requests
from django.contrib import admin
from django.urls import path
from shop.models import Order


@admin.action(description="Push")
def push(modeladmin, request, queryset):
    reply = requests.post("https://crm.example.com", timeout=5).json()
    modeladmin.message_user(request, f"The CRM said {reply['value']}")


class OrderAdmin(admin.ModelAdmin):
    actions = [push]


site = admin.AdminSite()
site.register(Order, OrderAdmin)


urlpatterns = [path("admin/", site.urls)]
