"""Mail about courses. A task gets a primary key: by the time it runs, a pickled row is old news."""

from celery import shared_task
from django.core.mail import send_mail

from users.models import User


@shared_task(autoretry_for=(OSError,), retry_backoff=True, max_retries=5, time_limit=60)
def send_welcome(student_id: int) -> None:
    student = User.objects.get(pk=student_id)
    send_mail(
        subject="Welcome to your course",
        message=f"Hello {student.get_full_name()}, your new lessons are waiting for you.",
        from_email=None,
        recipient_list=[student.email],
    )
