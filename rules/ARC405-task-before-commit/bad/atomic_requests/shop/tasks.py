from celery import shared_task


@shared_task
def index(pk):
    print(pk)
