from celery import shared_task
from library.models import Copy


@shared_task(ignore_result=True)
def remind():
    return [str(copy) for copy in Copy.objects.with_books()]


def run():
    remind()
