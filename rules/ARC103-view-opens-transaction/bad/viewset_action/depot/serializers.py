from rest_framework import serializers

from .models import Pallet


class PalletSerializer(serializers.ModelSerializer):
    class Meta:
        model = Pallet
        fields = ["id", "code", "is_loaded"]
        read_only_fields = ["id", "is_loaded"]
