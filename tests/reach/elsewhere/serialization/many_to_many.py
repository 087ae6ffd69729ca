from django.core import serializers
from library.models import Book


def export():
    return serializers.serialize("json", Book.objects.all())


def run():
    export()
