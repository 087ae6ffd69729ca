from django.core import serializers
from library.models import Copy


def export():
    return serializers.serialize("json", Copy.objects.all())


def run():
    export()
