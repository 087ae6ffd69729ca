from .models import Log


def log_order(sender, instance, **kwargs):  # ARC113 log_order, on post_save of Order, writes Log
    Log.objects.create(text=instance.number)


def log_rows(sender, instance, **kwargs):  # ARC113 log_rows, on post_delete of Item and Order, writes Log
    Log.objects.create(text=str(instance))
