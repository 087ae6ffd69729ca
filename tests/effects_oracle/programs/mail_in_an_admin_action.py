# request: post /admin/shop/order/
# user: superuser
# data: {"action": "remind", "_selected_action": [1]}
from django.contrib import admin
from django.core.mail import send_mail
from django.urls import path
from shop.models import Order


@admin.action(description="Remind")
def remind(modeladmin, request, queryset):
    for order in queryset:
        send_mail("Hello", "Text", None, [order.email])


class OrderAdmin(admin.ModelAdmin):
    actions = [remind]


site = admin.AdminSite()
site.register(Order, OrderAdmin)


urlpatterns = [path("admin/", site.urls)]
