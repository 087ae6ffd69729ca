from celery import shared_task
from library.models import Copy


@shared_task(ignore_result=True)
def remind():
    return [str(copy) for copy in Copy.objects.all()]


def run():
    remind()
