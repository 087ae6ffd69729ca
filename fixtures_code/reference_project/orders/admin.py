from django.contrib import admin

from orders.models import Coupon, Order

admin.site.register(Coupon)


@admin.register(Order)
class OrderAdmin(admin.ModelAdmin):
    list_display = ["id", "customer", "status", "total", "created_at"]
    list_select_related = ["customer"]
