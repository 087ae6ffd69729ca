from rest_framework import serializers


class TrimmedModelSerializer(serializers.ModelSerializer):
    def to_internal_value(self, data):
        values = super().to_internal_value(data)
        return {key: v.strip() if isinstance(v, str) else v for key, v in values.items()}
