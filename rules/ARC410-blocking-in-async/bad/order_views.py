import subprocess
import time

import requests
from django.core.mail import send_mail
from django.db import models, transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views import View


class Order(models.Model):
    number = models.IntegerField()


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")


async def order_status(request, pk):
    order = Order.objects.get(pk=pk)  # ARC410 Order.get asks the database in the event loop (view order_status): await aget
    order.save()  # ARC410 await asave
    other = get_object_or_404(Order, pk=pk)  # ARC410 await aget_object_or_404
    requests.get("https://example.com", timeout=5)  # ARC410 requests.get makes an HTTP call
    time.sleep(1)  # ARC410 await asyncio.sleep
    subprocess.run(["true"])  # ARC410 subprocess.run blocks
    send_mail("Status", "", None, [])  # ARC410 django.core.mail.send_mail sends mail
    with transaction.atomic():  # ARC410 wrap the whole block in sync_to_async
        await other.asave()
    if Order.objects.filter(number=1).exists():  # ARC410 Order.exists asks the database
        other.items.create()  # ARC410 Item.create asks the database
    return JsonResponse({"status": order.number})


async def orders(request):
    rows = [order.number for order in Order.objects.all()]  # ARC410 this loop fetches rows of Order
    for order in (
        Order.objects
        .filter(number=1)  # ARC410 use async for
    ):
        rows.append(order.number)
    rows += list(Order.objects.all())  # ARC410 list() fetches rows of Order
    return JsonResponse({"orders": rows, "more": await more()})


async def more():
    return Order.objects.count()  # ARC410 view orders → order_views.more


class OrderView(View):
    async def post(self, request):
        Order.objects.create(number=1)  # ARC410 view OrderView.post
        return JsonResponse({})


urlpatterns = [
    path("status/<int:pk>/", order_status),
    path("orders/", orders),
    path("create/", OrderView.as_view()),
]
