from functools import partial

from celery import shared_task
from django import forms
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.shortcuts import redirect, render
from django.views.generic import CreateView
from rest_framework import viewsets


class Order(models.Model):
    number = models.CharField(max_length=20)
    scan = models.FileField()


class OrderForm(forms.ModelForm):
    class Meta:
        model = Order
        fields = ["number"]


@shared_task
def confirm(pk):
    print(pk)


def order_create(request):
    form = OrderForm(request.POST)
    if form.is_valid():
        order = form.save()
        confirm.delay(order.pk)  # ARC104 order_create writes Order (line 31) and dispatches a task (order_views.confirm.delay)
        return redirect(order)
    return render(request, "order.html", {"form": form})


def order_close(request, pk):
    Order.objects.filter(pk=pk).delete()
    transaction.on_commit(partial(confirm.delay, pk))  # ARC104
    return redirect("orders")


def order_scan(request, pk):
    order = Order.objects.create(number="1")
    order.scan.save("scan.pdf", request.FILES["scan"])  # ARC104 stores a file
    return redirect("orders")


class OrderCreate(CreateView):
    form_class = OrderForm

    def form_valid(self, form):
        order = form.save()
        default_storage.save(f"orders/{order.pk}", self.request.FILES["scan"])  # ARC104 stores a file
        return redirect(order)


class OrderViewSet(viewsets.ModelViewSet):
    queryset = Order.objects.all()

    def perform_destroy(self, instance):
        instance.delete()
        confirm.delay(instance.pk)  # ARC104
