from django.utils.html import format_html
from library.models import Copy


def shown():
    return [format_html("<b>{copy}</b>", copy=copy) for copy in Copy.objects.all()]


def run():
    shown()
