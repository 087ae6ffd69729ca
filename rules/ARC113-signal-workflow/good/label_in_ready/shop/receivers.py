from .models import Item, Log, Order


def number(sender, instance, created, **kwargs):
    if created:
        Order.objects.filter(pk=instance.pk).update(number=f"O-{instance.pk}")


def log_unknown(sender, instance, **kwargs):
    Log.objects.create(text=str(instance))


def mark(sender, instance, **kwargs):
    """Each model's rows are written where they are the sender."""
    if sender is Item:
        Item.objects.filter(pk=instance.pk).update(order=None)
    else:
        Order.objects.filter(pk=instance.pk).update(number="")
