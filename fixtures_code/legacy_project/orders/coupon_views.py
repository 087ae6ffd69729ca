import json

from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.db.models import F
from django.http import JsonResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET
from rest_framework import generics
from rest_framework.permissions import IsAdminUser

from .models import Coupon, Order
from .serializers import CouponSerializer
from .tasks import remind


@require_GET
def coupon_link(request, code):
    Coupon.objects.filter(code=code).update(times_used=F("times_used") + 1)
    request.session["coupon"] = code
    return redirect("catalogue")


class CouponListView(generics.ListCreateAPIView):
    queryset = Coupon.objects.order_by("code")
    serializer_class = CouponSerializer
    permission_classes = [IsAdminUser]


class OrderReminderView(generics.UpdateAPIView):
    queryset = Order.objects.all()
    serializer_class = CouponSerializer
    permission_classes = [IsAdminUser]

    def perform_update(self, serializer):
        order = serializer.save()
        transaction.on_commit(lambda: remind.delay(order.pk))


@csrf_exempt
def payment_hook(request):
    data = json.loads(request.body)
    Order.objects.filter(pk=data["order"]).update(status=data["status"])
    return JsonResponse({"detail": "ok"})


@csrf_exempt
@login_required
def forget_coupon(request):
    Order.objects.filter(customer=request.user, status="open").update(coupon=None)
    return redirect("catalogue")
