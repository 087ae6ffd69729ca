from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import inline_serializer
from rest_framework import serializers


class ShopSchema(AutoSchema):
    def get_response_serializers(self):
        gives = getattr(self.view, "gives", None)
        if gives is None:
            return super().get_response_serializers()
        return inline_serializer("Given", {name: serializers.IntegerField() for name in gives})
