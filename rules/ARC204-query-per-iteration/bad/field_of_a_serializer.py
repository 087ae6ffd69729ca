"""Who goes through the rows has no loop to ask before; the function that asks has one."""

from django.db import models
from rest_framework import generics, serializers


class Jar(models.Model):
    label = models.CharField(max_length=20)


class Tasting(models.Model):
    jar_label = models.CharField(max_length=20)


class JarSerializer(serializers.ModelSerializer):
    tasting = serializers.SerializerMethodField()

    class Meta:
        model = Jar
        fields = read_only_fields = ["tasting"]

    def get_tasting(self, jar):
        return Tasting.objects.filter(jar_label=jar.label).values_list("pk", flat=True).first()


class JarList(generics.ListAPIView):
    queryset = Jar.objects.all()  # ARC204 ask once for all rows: filter(jar_label__in=…)
    serializer_class = JarSerializer


def tastings():
    for jar in Jar.objects.all():
        print(Tasting.objects.filter(jar_label=jar.label).first())  # ARC204 ask once before the loop
