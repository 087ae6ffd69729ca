from django.contrib import admin

from .models import Coupon, Order, OrderItem

admin.site.register([Coupon, OrderItem])


@admin.register(Order)
class OrderAdmin(admin.ModelAdmin):
    list_display = ["__str__", "buyer_email", "coupon", "total"]

    def buyer_email(self, obj):
        return obj.customer.email
