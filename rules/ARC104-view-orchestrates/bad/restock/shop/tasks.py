from celery import shared_task


@shared_task
def reorder(product_id):
    print(product_id)
