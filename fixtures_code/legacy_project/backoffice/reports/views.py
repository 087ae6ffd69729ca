from django.contrib.admin.views.decorators import staff_member_required
from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth
from django.shortcuts import render

from orders.models import Order


@staff_member_required
def sales(request):
    months = (
        Order.objects.filter(status="paid")
        .annotate(month=TruncMonth("paid_at"))
        .order_by("month")
        .values("month")
        .annotate(orders=Count("pk"), revenue=Sum("total"))
    )
    return render(request, "reports/sales.html", {"months": months})


@staff_member_required
def unpaid_orders(request):
    orders = Order.objects.filter(status="open").select_related("customer").order_by("created_at")
    return render(request, "reports/unpaid.html", {"orders": orders})
