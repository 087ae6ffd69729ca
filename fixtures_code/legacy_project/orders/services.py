from django.shortcuts import get_object_or_404

from .models import Coupon, Order


def transfer_order(request, pk):
    order = get_object_or_404(Order, pk=pk, customer=request.user)
    order.coupon = None
    order.save()
    return order


def next_coupon_code():
    return f"WELCOME{Coupon.objects.count() + 1}"


def revoke_coupons(*, code):
    return Coupon.objects.filter(code=code).delete()
