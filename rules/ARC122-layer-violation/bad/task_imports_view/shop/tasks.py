from celery import shared_task


@shared_task
def warm_up():
    from .views import page  # ARC122 tasks reach up into views (shop.views.page)

    return page(None)
