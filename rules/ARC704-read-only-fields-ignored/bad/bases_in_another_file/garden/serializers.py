from common.serializers import OwnedSerializer

from .models import Bed


class BedSerializer(OwnedSerializer):
    class Meta:
        model = Bed
        fields = ["id", "name", "owner_email"]
        read_only_fields = ["id", "owner_email"]  # ARC704 owner_email
