# scope: relations in one function
from functools import reduce

from django.db.models import Q

from shop.models import Tag, Order


def run():
    found = reduce(lambda q, tag: q | Q(customer__tags=tag.pk), Tag.objects.all(), Q(pk=None))
    return list(Order.objects.filter(found))
