# request: post /admin/shop/order/add/
# user: superuser
from django.contrib import admin
from django.core.mail import send_mail
from django.urls import path
from shop.models import Order


class OrderAdmin(admin.ModelAdmin):
    fields = ["email"]

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        send_mail("Hello", "Text", None, [obj.email])


site = admin.AdminSite()
site.register(Order, OrderAdmin)


urlpatterns = [path("admin/", site.urls)]
