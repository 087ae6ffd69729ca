# scope: writes
from shop.models import Note, Order


def split(keys, size):
    parts = []
    while keys:
        parts.append(keys[:size])
        keys = keys[size:]
    return parts


def run():
    done = []
    for order in Order.objects.all():
        done.append(order.pk)
    for part in split(done, 1000):
        Note.objects.filter(object_id__in=part).delete()
