from rest_framework import serializers


class SearchSerializer(serializers.Serializer):
    """Not bound to a model: Meta.fields and Meta.exclude mean nothing here."""

    query = serializers.CharField()
    fields_wanted = serializers.ListField(child=serializers.CharField(), default=["__all__"])

    class Meta:
        ref_name = "Search"
        exclude = ["query"]
