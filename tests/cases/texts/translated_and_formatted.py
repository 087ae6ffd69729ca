# scope: relations across functions
from django.utils.translation import gettext as _

from shop.models import Item


def run():
    return [_("Sold: {}").format(item) for item in Item.objects.all()]
