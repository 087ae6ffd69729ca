from celery import shared_task


@shared_task
def make_thumbnail(photo_id):
    print(photo_id)
