from celery import shared_task


@shared_task
def archive(pk):
    print(pk)
