from rest_framework import serializers


class AuditedSerializer(serializers.ModelSerializer):
    revision = serializers.IntegerField(read_only=True, default=1)
