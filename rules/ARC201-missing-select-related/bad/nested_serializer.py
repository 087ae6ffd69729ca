from django.db import models
from rest_framework import generics, serializers


class Instrument(models.Model):
    name = models.CharField(max_length=50)


class Orchestra(models.Model):
    name = models.CharField(max_length=50)


class Musician(models.Model):
    name = models.CharField(max_length=50)
    orchestra = models.ForeignKey(Orchestra, on_delete=models.CASCADE, related_name="musicians")
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT)


class MusicianSerializer(serializers.ModelSerializer):
    instrument = serializers.SlugRelatedField(slug_field="name", read_only=True)

    class Meta:
        model = Musician
        fields = ["name", "instrument"]
        read_only_fields = fields


class OrchestraSerializer(serializers.ModelSerializer):
    musicians = MusicianSerializer(many=True, read_only=True)

    class Meta:
        model = Orchestra
        fields = ["name", "musicians"]
        read_only_fields = fields


class OrchestraView(generics.RetrieveAPIView):
    queryset = Orchestra.objects.all()  # ARC201 add .prefetch_related("musicians__instrument")
    serializer_class = OrchestraSerializer


class OrchestraList(generics.ListAPIView):
    queryset = Orchestra.objects.prefetch_related("musicians")  # ARC201 MusicianSerializer.instrument
    serializer_class = OrchestraSerializer
