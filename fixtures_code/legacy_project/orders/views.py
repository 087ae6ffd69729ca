from datetime import timedelta
from decimal import Decimal

from django.core.mail import send_mail
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.utils import timezone
from rest_framework import generics
from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response

from academy.base_views import AcademyAPIView
from courses.models import Course, Enrolment

from .models import Coupon, Order, OrderItem
from .serializers import OrderSerializer


@api_view(["POST"])
@permission_classes([IsAuthenticated])
def checkout(request):
    course_ids = request.data.get("courses") or []
    coupon_code = request.data.get("coupon_code", "").strip().upper()
    payment = request.data.get("payment", "card")
    if not course_ids:
        return Response({"detail": "Your basket is empty"}, status=400)

    courses = Course.objects.filter(pk__in=course_ids, is_published=True)
    if len(courses) != len(course_ids):
        return Response({"detail": "A course of this order is not for sale"}, status=400)
    if Enrolment.objects.filter(student=request.user, course__in=courses).count() > 0:
        return Response({"detail": "You have a course of this order already"}, status=400)

    coupon = None
    if coupon_code:
        coupon = Coupon.objects.filter(code=coupon_code).first()
        if coupon is None:
            return Response({"detail": "Unknown coupon"}, status=400)
        if coupon.valid_until < timezone.localdate() or coupon.times_used >= coupon.max_uses:
            return Response({"detail": "This coupon cannot be used any more"}, status=400)

    # prices
    prices = {}
    total = Decimal("0")
    saved = Decimal("0")
    for course in courses:
        price = course.price
        if coupon:
            discount = (price * coupon.percent / 100).quantize(Decimal("0.01"))
            price -= discount
            saved += discount
        if price < 0:
            price = Decimal("0")
        prices[course.pk] = price
        total += price

    with transaction.atomic():
        order = Order(customer=request.user, coupon=coupon, total=total)
        order.save()
        for course in courses:
            OrderItem.objects.create(order=order, course=course, price=prices[course.pk])
        if coupon:
            coupon.times_used += 1
            coupon.save()

    # tell the customer how to pay
    lines = []
    for course in courses:
        line = f"{course.title}: {prices[course.pk]}"
        if prices[course.pk] == 0:
            line += " (free)"
        lines.append(line)
    if saved:
        lines.append(f"You saved {saved} with the coupon {coupon.code}.")
    if payment == "invoice":
        due = timezone.localdate() + timedelta(days=14)
        lines.append(f"Please pay {total} until {due:%d %B %Y}.")
    elif payment == "transfer":
        due = timezone.localdate() + timedelta(days=7)
        lines.append(f"Please transfer {total} until {due:%d %B %Y}.")
    else:
        due = None
        lines.append(f"Your card is charged with {total}.")
    name = request.user.get_full_name()
    if name:
        lines.insert(0, f"Hello {name},")
    else:
        lines.insert(0, "Hello,")
    send_mail(f"Your order {order.pk}", "\n".join(lines), None, [request.user.email])

    # and the instructors that somebody bought
    for course in courses:
        send_mail(
            f"{course.title} was ordered",
            f"Somebody ordered {course.title} for {prices[course.pk]}.",
            None,
            [course.instructor.email],
        )

    result = {"id": order.pk, "status": order.status, "total": str(total)}
    if coupon:
        result["coupon"] = coupon.code
        result["saved"] = str(saved)
    if due:
        result["due"] = due.isoformat()
    return Response(result, status=201)


@api_view(["GET"])
@permission_classes([IsAuthenticated])
def order_list(request):
    orders = Order.objects.filter(customer=request.user)
    if request.query_params.get("status"):
        orders = orders.filter(status=request.query_params["status"])

    data = []
    for order in orders:
        items = []
        for item in order.items.all():
            items.append({"title": item.course.title, "price": str(item.price)})
        data.append(
            {
                "id": order.pk,
                "status": order.status,
                "customer": order.customer.get_full_name(),
                "total": str(order.total),
                "items": items,
            }
        )
    return Response(data)


class OrderDetailView(generics.RetrieveUpdateAPIView):
    serializer_class = OrderSerializer
    permission_classes = [IsAuthenticated]

    def get_queryset(self):
        return Order.objects.filter(customer=self.request.user)


class PayOrderView(AcademyAPIView):
    def post(self, request, pk):
        order = get_object_or_404(Order, pk=pk, customer=request.user)
        if order.status != "open":
            return Response({"detail": "This order is closed"}, status=400)
        order.mark_as_paid()
        return Response({"detail": f"Thank you, {self.customer_name()}"})


class CancelOrderView(AcademyAPIView):
    def post(self, request, pk):
        with transaction.atomic():
            order = get_object_or_404(Order, pk=pk, customer=request.user)
            if order.status != "open":
                return Response({"detail": "This order is closed"}, status=400)
            order.status = "cancelled"
            order.save()
        return Response({"detail": "Your order was cancelled"})
