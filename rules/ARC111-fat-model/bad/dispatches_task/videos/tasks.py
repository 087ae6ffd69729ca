from celery import shared_task


@shared_task
def transcode(video_id):
    print(video_id)
