from celery import shared_task


@shared_task
def confirm(pk):
    from . import services

    return services.Pricing()
