from celery import shared_task
from django.db import models
from django.http import JsonResponse
from django.shortcuts import redirect


class Order(models.Model):
    number = models.CharField(max_length=20)


class Export(models.Model):
    job = models.CharField(max_length=50)


@shared_task
def confirm(pk):
    print(pk)


@shared_task
def run_export(pk):
    print(pk)


def place_order():
    order = Order.objects.create(number="1")
    confirm.delay(order.pk)
    return order


def order_create(request):
    return redirect(place_order())


def export_start(request):
    export = Export.objects.create()
    job = run_export.delay(export.pk)
    return JsonResponse({"job": job.id})


def order_again(request, pk):
    if request.method == "POST":
        Order.objects.filter(pk=pk).update(number="2")
    else:
        confirm.delay(pk)
    return redirect("orders")


def order_remind(request, pk):
    confirm.delay(pk)
    return redirect("orders")
