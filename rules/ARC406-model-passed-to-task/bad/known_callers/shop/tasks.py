from celery import shared_task
from django.core.mail import send_mail


@shared_task(bind=True, autoretry_for=(OSError,), retry_backoff=True)
def send_confirmation(self, order, language="en"):
    """Tell the customer."""
    send_mail(f"Order {order.number}", language, None, ["customer@example.com"])


@shared_task(autoretry_for=(OSError,))
def send_invoice(order, *, address):
    send_mail(f"Invoice {order.number}", "", None, [address])
