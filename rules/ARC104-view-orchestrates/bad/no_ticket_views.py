from celery import shared_task
from django.db import models
from django.http import JsonResponse


class Order(models.Model):
    number = models.CharField(max_length=20)
    status = models.CharField(max_length=20)


class Log(models.Model):
    text = models.CharField(max_length=20)


@shared_task
def confirm(pk):
    print(Order.objects.get(pk=pk))


@shared_task
def deliver(pk, how=""):
    Order.objects.filter(pk=pk).update(status="delivered")


def answers_with_its_key(request):
    order = Order.objects.create(number="1")
    confirm.delay(order.pk)  # ARC104
    return JsonResponse({"id": order.pk, "status": order.status})


def answers_with_what_the_task_leaves(request):
    order = Order.objects.create(number="1")
    deliver.delay(order.pk)  # ARC104
    return JsonResponse({"id": order.pk, "number": order.number})


def hands_over_more(request):
    order = Order.objects.create(number="1")
    deliver.delay(order.pk, how="by post")  # ARC104
    return JsonResponse({"status": order.status})


def writes_another_row(request):
    order = Order.objects.create(number="1")
    Log.objects.create(text="created")
    deliver.delay(order.pk)  # ARC104
    return JsonResponse({"status": order.status})


def finds_the_row(request):
    order = Order.objects.get(number="1")
    order.save()
    deliver.delay(order.pk)  # ARC104
    return JsonResponse({"status": order.status})
