from functools import partial

from celery import shared_task
from django.core.mail import send_mail
from django.db import transaction
from django.http import HttpResponse
from django.urls import path
from shop.models import Order


@shared_task
def notify(pk):
    send_mail("Hello", "Text", None, [Order.objects.get(pk=pk).email])


def view(request):
    with transaction.atomic():
        order = Order.objects.create(email=request.POST["email"])
        transaction.on_commit(partial(notify.delay, order.pk))
    return HttpResponse("queued")


urlpatterns = [path("", view)]
