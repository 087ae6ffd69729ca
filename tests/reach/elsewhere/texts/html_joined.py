from django.utils.html import format_html_join
from library.models import Copy


def shown():
    copies = Copy.objects.all()
    return format_html_join(", ", "<b>{}</b>", ((copy,) for copy in copies))


def run():
    shown()
