import asyncio
import time

import httpx
from asgiref.sync import sync_to_async
from django.core.mail import send_mail
from django.db import models
from django.http import JsonResponse
from django.shortcuts import aget_object_or_404
from django.urls import path


class Order(models.Model):
    number = models.IntegerField()


class Item(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="items")


@sync_to_async
def close_all():
    Order.objects.filter(number=1).delete()


async def order_status(request, pk):
    order = await Order.objects.aget(pk=pk)
    await order.asave()
    await aget_object_or_404(Order, pk=pk)
    open_orders = Order.objects.filter(number=1).exclude(pk=pk)
    rows = [row.number async for row in open_orders]
    rows += [row.number for row in open_orders]
    rows += list(open_orders)
    async for row in Order.objects.prefetch_related("items"):
        rows += [item.pk for item in row.items.all()]
    count = await sync_to_async(Order.objects.count)()
    await sync_to_async(list)(Order.objects.all())
    await sync_to_async(lambda: Order.objects.first())()
    await asyncio.to_thread(send_mail, "Status", "", None, [])
    await asyncio.sleep(1)
    await close_all()
    async with httpx.AsyncClient() as client:
        await client.get("https://example.com")

    @sync_to_async
    def close():
        Order.objects.get(pk=pk).delete()
        time.sleep(1)

    await close()

    def count_again():
        return Order.objects.count()

    await sync_to_async(count_again)()
    return JsonResponse({"count": count, "rows": rows})


def orders(request):
    time.sleep(1)
    return JsonResponse({"orders": list(Order.objects.values_list("number", flat=True))})


async def of_no_view():
    time.sleep(1)


urlpatterns = [path("status/<int:pk>/", order_status), path("orders/", orders)]
