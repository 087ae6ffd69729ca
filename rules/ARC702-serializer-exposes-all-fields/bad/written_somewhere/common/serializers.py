from rest_framework.serializers import ModelSerializer


class AppSerializer(ModelSerializer):
    serializer_related_field = ModelSerializer.serializer_related_field
