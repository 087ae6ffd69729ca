from rest_framework import serializers

from .models import Cable, CableTemplate, Port, PortTemplate


class WithCablesSerializer(serializers.ModelSerializer):
    labels = serializers.ListField(child=serializers.CharField(), write_only=True)

    @property
    def _cables(self):
        if self.Meta.model is Port:
            return Cable
        return CableTemplate

    def create(self, validated_data):
        labels = validated_data.pop("labels")
        port = super().create(validated_data)
        for label in labels:
            self._cables.objects.create(port=port, label=label)
        return port


class PortSerializer(WithCablesSerializer):
    class Meta:
        model = Port
        fields = ["name", "labels"]


class PortTemplateSerializer(WithCablesSerializer):
    class Meta:
        model = PortTemplate
        fields = ["name", "labels"]
