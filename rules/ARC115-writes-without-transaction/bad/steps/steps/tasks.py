from celery import shared_task


@shared_task
def print_order(pk):
    pass
