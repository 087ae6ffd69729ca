from celery import shared_task
from django.core.mail import send_mail

from .models import Order


@shared_task(bind=True, autoretry_for=(OSError,), retry_backoff=True)
def send_confirmation(self, order_id, language="en"):
    """Tell the customer."""
    order = Order.objects.get(pk=order_id)
    send_mail(f"Order {order.number}", language, None, ["customer@example.com"])


@shared_task(autoretry_for=(OSError,))
def send_invoice(order_id, *, address):
    order = Order.objects.get(pk=order_id)
    send_mail(f"Invoice {order.number}", "", None, [address])
