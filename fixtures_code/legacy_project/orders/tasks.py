from celery import shared_task
from django.core.mail import send_mail

from .models import Order


@shared_task
def remind(pk):
    order = Order.objects.select_related("customer").get(pk=pk)
    send_mail("Your order", f"Please pay {order.total}.", None, [order.customer.email])
