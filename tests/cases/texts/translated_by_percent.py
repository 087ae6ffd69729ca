# scope: relations across functions
from django.utils.translation import gettext_lazy as _

from shop.models import Item

SOLD = _("Sold: %s")


def run():
    for item in Item.objects.all():
        print(SOLD % item)
