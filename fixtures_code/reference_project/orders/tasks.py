"""Mail about orders, sent by a worker and tried again when the mail server is away."""

from celery import shared_task
from django.core.mail import EmailMessage, send_mail

from orders import selectors


@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5, time_limit=60)
def send_order_confirmation(order_id: int) -> None:
    order = selectors.get_order(order_id=order_id)
    lines = [f"{item.course.title}: {item.price}" for item in order.items.all()]
    send_mail(
        subject=f"Your order {order.pk}",
        message="\n".join([*lines, f"Total: {order.total}"]),
        from_email=None,
        recipient_list=[order.customer.email],
    )


@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5, time_limit=60)
def notify_instructors(order_id: int) -> None:
    """One message to all of them: if it is tried again, nobody gets it twice."""
    instructors = selectors.list_order_instructors(order_id=order_id)
    EmailMessage(
        subject="Your courses were ordered",
        body="Somebody ordered a course of yours. Your dashboard shows which.",
        bcc=[instructor.email for instructor in instructors],
    ).send()
