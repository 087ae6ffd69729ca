from rest_framework import serializers


class OwnedSerializer(serializers.ModelSerializer):
    owner_email = serializers.EmailField()
